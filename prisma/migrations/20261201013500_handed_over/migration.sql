-- AlterTable
ALTER TABLE "bulk_changes" ADD COLUMN     "moved" JSONB NOT NULL DEFAULT '{}';
