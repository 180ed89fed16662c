-- AlterTable
ALTER TABLE "programme_approvals" ADD COLUMN     "end_id" UUID;

-- CreateTable
CREATE TABLE "programme_ends" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "before" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "content_hash" TEXT NOT NULL,
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_ends_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "programme_ends_programme_id_idx" ON "programme_ends"("programme_id");

-- CreateIndex
CREATE INDEX "programme_ends_proposed_by_id_idx" ON "programme_ends"("proposed_by_id");

-- CreateIndex
CREATE INDEX "programme_approvals_end_id_idx" ON "programme_approvals"("end_id");

-- AddForeignKey
ALTER TABLE "programme_approvals" ADD CONSTRAINT "programme_approvals_end_id_fkey" FOREIGN KEY ("end_id") REFERENCES "programme_ends"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_ends" ADD CONSTRAINT "programme_ends_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_ends" ADD CONSTRAINT "programme_ends_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
