-- CreateEnum
CREATE TYPE "ContentSlot" AS ENUM ('opening', 'proof', 'offer');

-- AlterTable
ALTER TABLE "templates" ADD COLUMN     "account_id" UUID;

-- CreateTable
CREATE TABLE "tailorings" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "slot" "ContentSlot" NOT NULL,
    "blocks" JSONB NOT NULL,
    "base" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tailorings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tailorings_account_id_idx" ON "tailorings"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "tailorings_programme_id_account_id_key_language_slot_key" ON "tailorings"("programme_id", "account_id", "key", "language", "slot");

-- CreateIndex
CREATE INDEX "templates_account_id_programme_id_idx" ON "templates"("account_id", "programme_id");

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tailorings" ADD CONSTRAINT "tailorings_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tailorings" ADD CONSTRAINT "tailorings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
