-- AlterTable
ALTER TABLE "account_contacts" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- When a standing was last changed: by the last import that wrote it, as far as is known.
UPDATE "account_contacts" k SET "updated_at" = COALESCE(
  (SELECT max(i."started_at") FROM "import_changes" c JOIN "imports" i ON i."id" = c."import_id"
   WHERE c."entity" = 'standing' AND c."key" = k."account_id" || '|' || k."contact_id" AND i."undone_at" IS NULL),
  (SELECT i."started_at" FROM "imports" i WHERE i."id" = k."import_id"),
  k."updated_at");

-- Finding people by how their names and addresses begin.
CREATE INDEX "contacts_first_name_begins_idx" ON "contacts" (lower("first_name") text_pattern_ops);
CREATE INDEX "contacts_last_name_begins_idx" ON "contacts" (lower("last_name") text_pattern_ops);
CREATE INDEX "contacts_email_begins_idx" ON "contacts" ("email" text_pattern_ops);
