-- CreateTable
CREATE TABLE "suppression_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "fingerprint" BYTEA NOT NULL,

    CONSTRAINT "suppression_key_pkey" PRIMARY KEY ("id")
);
