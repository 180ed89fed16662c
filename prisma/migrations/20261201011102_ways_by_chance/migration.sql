-- CreateEnum
CREATE TYPE "DrawnWay" AS ENUM ('yes', 'no');

-- CreateTable
CREATE TABLE "programme_draws" (
    "programme_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "way" "DrawnWay" NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "stratum" TEXT NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "programme_draws_pkey" PRIMARY KEY ("programme_id","step_key","account_id")
);

-- CreateIndex
CREATE INDEX "programme_draws_account_id_idx" ON "programme_draws"("account_id");

-- AddForeignKey
ALTER TABLE "programme_draws" ADD CONSTRAINT "programme_draws_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_draws" ADD CONSTRAINT "programme_draws_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
