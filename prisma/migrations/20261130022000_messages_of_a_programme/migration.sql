-- CreateIndex
CREATE INDEX "messages_programme_id_id_idx" ON "messages"("programme_id", "id");

-- CreateIndex
CREATE INDEX "tasks_programme_id_idx" ON "tasks"("programme_id");
