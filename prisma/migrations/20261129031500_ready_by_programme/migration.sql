-- Messages are claimed programme by programme, those that wait longest first: each finds its own without passing those
-- of a programme that is paused.
DROP INDEX "messages_ready_at_idx";
CREATE INDEX "messages_ready_idx" ON "messages" ("programme_id", "ready_at") WHERE "ready_at" IS NOT NULL;
