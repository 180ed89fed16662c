-- CreateTable
CREATE TABLE "account_merges" (
    "id" UUID NOT NULL,
    "winner_id" UUID NOT NULL,
    "loser_id" UUID NOT NULL,
    "loser_external_id" TEXT NOT NULL,
    "loser_name" TEXT NOT NULL,
    "loser" JSONB NOT NULL,
    "taken" TEXT[],
    "moved" JSONB NOT NULL,
    "dropped" JSONB NOT NULL,
    "by_user_id" TEXT,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_merges_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "not_duplicates" (
    "one_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "by_user_id" TEXT,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "not_duplicates_pkey" PRIMARY KEY ("one_id","other_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_merges_loser_external_id_key" ON "account_merges"("loser_external_id");

-- CreateIndex
CREATE INDEX "account_merges_winner_id_idx" ON "account_merges"("winner_id");

-- CreateIndex
CREATE INDEX "not_duplicates_other_id_idx" ON "not_duplicates"("other_id");

-- AddForeignKey
ALTER TABLE "account_merges" ADD CONSTRAINT "account_merges_winner_id_fkey" FOREIGN KEY ("winner_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_one_id_fkey" FOREIGN KEY ("one_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
