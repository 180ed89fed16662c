-- AlterTable
ALTER TABLE "redemptions" ADD COLUMN     "charge" DECIMAL(20,6) NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "reversed_redemptions" (
    "code_id" UUID NOT NULL,
    "order_key" TEXT NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3) NOT NULL,
    "amount" DECIMAL(20,6),
    "reversed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reversed_redemptions_pkey" PRIMARY KEY ("code_id","order_key")
);

-- AddForeignKey
ALTER TABLE "reversed_redemptions" ADD CONSTRAINT "reversed_redemptions_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "offer_codes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the codes used so far counted for: their discount, or what is set aside for one where nothing is taken off.
UPDATE "redemptions" r
SET "charge" = CASE WHEN o."kind" IN ('gift', 'terms') THEN o."reserved_per_code"
                    ELSE COALESCE(r."discount", o."reserved_per_code") END
FROM "offer_codes" c JOIN "offers" o ON o."id" = c."offer_id"
WHERE c."id" = r."code_id";
