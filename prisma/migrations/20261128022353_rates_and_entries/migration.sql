-- DropIndex
DROP INDEX "offer_codes_offer_id_enrolment_id_key";

-- AlterTable
ALTER TABLE "enrolments" ADD COLUMN     "entries" SMALLINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "enrolment_occurrences" (
    "enrolment_id" UUID NOT NULL,
    "occurrence" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enrolment_occurrences_pkey" PRIMARY KEY ("enrolment_id","occurrence")
);

-- CreateTable
CREATE TABLE "transport_rates" (
    "transport" TEXT NOT NULL,
    "requests" INTEGER,
    "window_ms" INTEGER NOT NULL,
    "learned" BOOLEAN NOT NULL DEFAULT false,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "transport_rates_pkey" PRIMARY KEY ("transport")
);

-- CreateIndex
CREATE INDEX "offer_codes_offer_id_enrolment_id_idx" ON "offer_codes"("offer_id", "enrolment_id");

-- AddForeignKey
ALTER TABLE "enrolment_occurrences" ADD CONSTRAINT "enrolment_occurrences_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One code of an offer stands for an enrolment at a time. Released, expired and used ones may lie beside it.
CREATE UNIQUE INDEX "offer_codes_one_standing_key" ON "offer_codes" ("offer_id", "enrolment_id") WHERE "state" IN ('issued', 'accepted');
