-- Whoever is on a version of a sequence is found among those of its programme.
DROP INDEX "enrolments_sequence_version_id_idx";

-- Events are found by their message, and a message has few: one index does for both.
DROP INDEX "message_events_message_id_occurred_at_idx";
ALTER TABLE "message_events" DROP CONSTRAINT "message_events_pkey",
ADD CONSTRAINT "message_events_pkey" PRIMARY KEY ("message_id", "id");

-- Answers are few among all that happens to messages, and looked for every day.
CREATE INDEX "message_events_replied_idx" ON "message_events" ("occurred_at") WHERE "kind" = 'replied';
