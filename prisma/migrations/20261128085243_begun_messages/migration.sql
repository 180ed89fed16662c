-- AlterTable
ALTER TABLE "message_batches" ADD COLUMN     "begun" UUID[];
