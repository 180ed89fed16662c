-- AlterTable
ALTER TABLE "programme_comments" ADD COLUMN     "sent_back" BOOLEAN NOT NULL DEFAULT false;
