-- A message is written three times: as it is frozen, claimed and sent. A new version goes into every index as soon as it
-- changes a column of any, its condition included. So what changes with the state stands in columns of its own, which
-- follow from it and stay as they are when it is sent, and nothing else that changes is indexed here: a batch knows
-- its messages, and the provider's id is found by the event of its sending.

-- DropIndex
DROP INDEX "messages_ready_idx";
DROP INDEX "messages_review_idx";
DROP INDEX "messages_account_id_idx";
DROP INDEX "messages_batch_id_idx";
DROP INDEX "messages_provider_id_idx";

-- AlterTable
ALTER TABLE "message_batches" ADD COLUMN     "handed_at" TIMESTAMPTZ(3),
ADD COLUMN     "message_ids" UUID[];

-- AlterTable
ALTER TABLE "message_events" ADD COLUMN     "provider_id" TEXT;

-- From when it may be claimed, while it waits for that, and since when it is in doubt.
ALTER TABLE "messages"
  ADD COLUMN "ready_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (CASE WHEN "state" = 'ready' THEN "send_after" END) STORED,
  ADD COLUMN "in_doubt_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (CASE WHEN "state" = 'needsReview' THEN "created_at" END) STORED;

-- CreateIndex
CREATE INDEX "messages_account_id_created_at_idx" ON "messages"("account_id", "created_at");
CREATE INDEX "messages_ready_at_idx" ON "messages" ("ready_at") WHERE "ready_at" IS NOT NULL;
CREATE INDEX "messages_in_doubt_at_idx" ON "messages" ("in_doubt_at") WHERE "in_doubt_at" IS NOT NULL;

UPDATE "message_batches" b SET "message_ids" = m."ids"
FROM (SELECT "batch_id", array_agg("id" ORDER BY "batch_position") AS "ids" FROM "messages"
      WHERE "batch_id" IN (SELECT "id" FROM "message_batches" WHERE "state" <> 'done') GROUP BY "batch_id") m
WHERE m."batch_id" = b."id";

UPDATE "message_events" e SET "provider_id" = m."provider_id"
FROM "messages" m WHERE m."id" = e."message_id" AND e."kind" = 'sent' AND m."provider_id" IS NOT NULL;
CREATE INDEX "message_events_provider_id_idx" ON "message_events" ("provider_id") WHERE "provider_id" IS NOT NULL;

-- Room beside each row for its next version, which then needs no place in any index.
ALTER TABLE "enrolments" SET (fillfactor = 60);
DO E'
DECLARE part regclass \073
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = ''"messages"''::regclass LOOP
    EXECUTE format(''ALTER TABLE %s SET (fillfactor = 50)'', part) \073
  END LOOP \073
END';
