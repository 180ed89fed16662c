-- AlterTable
ALTER TABLE "users" ADD COLUMN     "morning_mail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "mornings" (
    "user_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,

    CONSTRAINT "mornings_pkey" PRIMARY KEY ("user_id","day")
);

-- AddForeignKey
ALTER TABLE "mornings" ADD CONSTRAINT "mornings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
