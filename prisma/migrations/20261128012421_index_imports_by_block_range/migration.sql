-- DropIndex
DROP INDEX "accounts_import_id_idx";

-- DropIndex
DROP INDEX "contacts_import_id_idx";

-- DropIndex
DROP INDEX "account_contacts_reports_to_id_idx";

-- CreateIndex
CREATE INDEX "accounts_import_id_idx" ON "accounts" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "contacts_import_id_idx" ON "contacts" USING BRIN ("import_id");

-- Who reports to a person that goes. Most people report to nobody in a file.
CREATE INDEX "account_contacts_reports_to_id_idx" ON "account_contacts" ("reports_to_id") WHERE "reports_to_id" IS NOT NULL;
