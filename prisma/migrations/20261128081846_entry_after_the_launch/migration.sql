-- CreateEnum
CREATE TYPE "EntryCause" AS ENUM ('launch', 'hand', 'rule', 'slipping', 'lost', 'tenderLost', 'complaintClosed');

-- CreateEnum
CREATE TYPE "OccasionKind" AS ENUM ('slipping', 'lost', 'tenderLost', 'complaintClosed');

-- AlterTable
ALTER TABLE "enrolments" ADD COLUMN     "cause" "EntryCause" NOT NULL DEFAULT 'launch';

-- CreateTable
CREATE TABLE "occasions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "kind" "OccasionKind" NOT NULL,
    "reference" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "occasions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_occasions" (
    "programme_id" UUID NOT NULL,
    "occasion_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_occasions_pkey" PRIMARY KEY ("programme_id","occasion_id")
);

-- CreateTable
CREATE TABLE "programme_sweeps" (
    "programme_id" UUID NOT NULL,
    "swept_on" DATE NOT NULL,
    "run_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entered" INTEGER NOT NULL,
    "gone" INTEGER NOT NULL,

    CONSTRAINT "programme_sweeps_pkey" PRIMARY KEY ("programme_id")
);

-- CreateIndex
CREATE INDEX "occasions_occurred_on_idx" ON "occasions"("occurred_on");

-- CreateIndex
CREATE UNIQUE INDEX "occasions_account_id_kind_reference_key" ON "occasions"("account_id", "kind", "reference");

-- CreateIndex
CREATE INDEX "programme_occasions_occasion_id_idx" ON "programme_occasions"("occasion_id");

-- CreateIndex
CREATE INDEX "tenders_outcome_decided_on_idx" ON "tenders"("outcome", "decided_on");

-- CreateIndex
CREATE INDEX "complaints_closed_on_idx" ON "complaints"("closed_on");

-- AddForeignKey
ALTER TABLE "occasions" ADD CONSTRAINT "occasions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_occasions" ADD CONSTRAINT "programme_occasions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_occasions" ADD CONSTRAINT "programme_occasions_occasion_id_fkey" FOREIGN KEY ("occasion_id") REFERENCES "occasions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_sweeps" ADD CONSTRAINT "programme_sweeps_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who entered by hand has a line that says so, everybody else came with the launch.
UPDATE "enrolments" e SET "cause" = 'hand'
WHERE EXISTS (SELECT FROM "ledger_entries" l WHERE l."enrolment_id" = e."id" AND l."rule" IN ('entered', 'reentered'));
