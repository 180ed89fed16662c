-- CreateEnum
CREATE TYPE "CoverageState" AS ENUM ('ours', 'competitor', 'inHouse', 'open', 'noNeed');

-- CreateTable
CREATE TABLE "coverages" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "solution" TEXT NOT NULL,
    "state" "CoverageState" NOT NULL,
    "potential" DECIMAL(20,6),
    "competitor_id" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coverages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "coverages_competitor_id_idx" ON "coverages"("competitor_id");

-- CreateIndex
CREATE UNIQUE INDEX "coverages_account_id_solution_key" ON "coverages"("account_id", "solution");

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverages" ADD CONSTRAINT "coverages_competitor_id_fkey" FOREIGN KEY ("competitor_id") REFERENCES "competitors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Also where the asking of the server is left out, as for the other tables that answers are remembered of.
CREATE TRIGGER "coverages_marked" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "coverages"
FOR EACH STATEMENT EXECUTE FUNCTION "mark_change"();
ALTER TABLE "coverages" ENABLE ALWAYS TRIGGER "coverages_marked";
