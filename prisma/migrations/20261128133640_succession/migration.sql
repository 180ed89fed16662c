-- AlterEnum
ALTER TYPE "EntryCause" ADD VALUE 'successor' BEFORE 'slipping';
