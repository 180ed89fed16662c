-- CreateTable
CREATE TABLE "attempts" (
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "call" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("actor","verb","key")
);
