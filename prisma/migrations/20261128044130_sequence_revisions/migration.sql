-- AlterTable
ALTER TABLE "enrolments" ADD COLUMN     "already_sent" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "sequence_versions" ADD COLUMN     "content_hash" TEXT,
ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "programme_arrivals" (
    "programme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "occurrence" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "tried_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_arrivals_pkey" PRIMARY KEY ("programme_id","account_id","occurrence")
);

-- CreateIndex
CREATE INDEX "programme_arrivals_account_id_idx" ON "programme_arrivals"("account_id");

-- CreateIndex
CREATE INDEX "programme_arrivals_programme_id_tried_at_idx" ON "programme_arrivals"("programme_id", "tried_at");

-- AddForeignKey
ALTER TABLE "programme_arrivals" ADD CONSTRAINT "programme_arrivals_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_arrivals" ADD CONSTRAINT "programme_arrivals_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What runs was approved with the one sequence it has.
UPDATE "sequence_versions" v SET "content_hash" = p."content_hash"
FROM "programmes" p
WHERE p."id" = v."programme_id" AND v."frozen_at" IS NOT NULL;
