-- CreateEnum
CREATE TYPE "UploadSheetState" AS ENUM ('open', 'toTry', 'trying', 'tried', 'toLand', 'landing', 'landed');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "ImportKind" ADD VALUE 'tenders';
ALTER TYPE "ImportKind" ADD VALUE 'competitors';

-- AlterTable
ALTER TABLE "tenders" ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "competitors" ADD COLUMN     "import_id" UUID;

-- AlterTable
ALTER TABLE "account_competitors" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "uploads" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER,
    "problem" JSONB,
    "looked" BOOLEAN NOT NULL DEFAULT false,
    "by_user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "uploads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload_pieces" (
    "upload_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "upload_pieces_pkey" PRIMARY KEY ("upload_id","position")
);

-- CreateTable
CREATE TABLE "upload_sheets" (
    "id" UUID NOT NULL,
    "upload_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT,
    "header" TEXT[],
    "samples" JSONB NOT NULL DEFAULT '[]',
    "kind" "ImportKind",
    "reading" JSONB NOT NULL DEFAULT '{}',
    "state" "UploadSheetState" NOT NULL DEFAULT 'open',
    "progress" JSONB,
    "trial" JSONB,
    "problem" JSONB,
    "import_id" UUID,
    "asked_by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "upload_sheets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "uploads_by_user_id_idx" ON "uploads"("by_user_id");

-- CreateIndex
CREATE INDEX "uploads_created_at_idx" ON "uploads"("created_at");

-- CreateIndex
CREATE INDEX "upload_sheets_state_touched_at_idx" ON "upload_sheets"("state", "touched_at");

-- CreateIndex
CREATE UNIQUE INDEX "upload_sheets_upload_id_position_key" ON "upload_sheets"("upload_id", "position");

-- CreateIndex
CREATE INDEX "tenders_import_id_idx" ON "tenders" USING BRIN ("import_id");

-- CreateIndex
CREATE INDEX "account_competitors_import_id_idx" ON "account_competitors" USING BRIN ("import_id");

-- AddForeignKey
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_pieces" ADD CONSTRAINT "upload_pieces_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "uploads"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload_sheets" ADD CONSTRAINT "upload_sheets_upload_id_fkey" FOREIGN KEY ("upload_id") REFERENCES "uploads"("id") ON DELETE CASCADE ON UPDATE CASCADE;
