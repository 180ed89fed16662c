-- AlterTable
ALTER TABLE "upload_sheets" ADD COLUMN     "not_utf8" TEXT[] DEFAULT ARRAY[]::TEXT[];
