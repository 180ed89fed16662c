-- AlterTable
ALTER TABLE "enrolments" ADD COLUMN     "already_sent" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "sequence_versions" ADD COLUMN     "content_hash" TEXT,
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1;

-- What runs was approved with the one sequence it has.
UPDATE "sequence_versions" v SET "content_hash" = p."content_hash"
FROM "programmes" p
WHERE p."id" = v."programme_id" AND v."frozen_at" IS NOT NULL;
