-- AlterTable
ALTER TABLE "company" ADD COLUMN     "font" TEXT NOT NULL DEFAULT 'system',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
