-- AlterTable
ALTER TABLE "contacts" ADD COLUMN     "fields" JSONB NOT NULL DEFAULT '{}';
