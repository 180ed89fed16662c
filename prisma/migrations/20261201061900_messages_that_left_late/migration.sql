-- Caps count a message from when it leaves, which may be long after it was written: its programme was paused, or a person
-- had to decide about it. When that is, where it is more than a day later; a message that leaves in time has none, so that
-- no index hears of its sending.
ALTER TABLE "messages"
  ADD COLUMN "late_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (
    CASE WHEN COALESCE("sent_at", "send_after") - "created_at" > interval '1 day' THEN COALESCE("sent_at", "send_after") END) STORED;

-- CreateIndex
CREATE INDEX "messages_late_of_account_idx" ON "messages" ("account_id", "late_at") WHERE "late_at" IS NOT NULL;
CREATE INDEX "messages_late_of_contact_idx" ON "messages" ("contact_id", "late_at") WHERE "late_at" IS NOT NULL;
