-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "header" TEXT[] DEFAULT ARRAY[]::TEXT[];
