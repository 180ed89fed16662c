-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "by_provider" BOOLEAN NOT NULL DEFAULT false;
