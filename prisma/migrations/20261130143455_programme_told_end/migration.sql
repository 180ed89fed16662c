-- AlterTable
ALTER TABLE "programmes" ADD COLUMN     "told_end" TIMESTAMPTZ(3);

-- Nobody is told now of what ended before.
UPDATE "programmes" SET "told_end" = "ends_at" WHERE "ends_at" <= now();
