-- CreateTable
CREATE TABLE "mailbox_readings" (
    "mailbox" TEXT NOT NULL,
    "validity" TEXT NOT NULL DEFAULT '',
    "uid" BIGINT NOT NULL DEFAULT 0,
    "read_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "failing_since" TIMESTAMPTZ(3),

    CONSTRAINT "mailbox_readings_pkey" PRIMARY KEY ("mailbox")
);
