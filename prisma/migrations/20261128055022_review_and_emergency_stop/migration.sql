-- AlterTable
ALTER TABLE "programmes" ADD COLUMN     "stop_reason" TEXT,
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_by_id" TEXT;

-- AlterTable
ALTER TABLE "programme_approvals" ADD COLUMN     "design" JSONB;

-- CreateTable
CREATE TABLE "programme_comments" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "step_key" TEXT,
    "content_key" TEXT,
    "language" TEXT,
    "sentence" TEXT,
    "body" TEXT NOT NULL,
    "by_user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" TEXT,

    CONSTRAINT "programme_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_mentions" (
    "comment_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_mentions_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateIndex
CREATE INDEX "programme_comments_programme_id_idx" ON "programme_comments"("programme_id");

-- CreateIndex
CREATE INDEX "programme_comments_by_user_id_idx" ON "programme_comments"("by_user_id");

-- CreateIndex
CREATE INDEX "programme_comments_resolved_by_id_idx" ON "programme_comments"("resolved_by_id");

-- CreateIndex
CREATE INDEX "programme_mentions_user_id_seen_at_idx" ON "programme_mentions"("user_id", "seen_at");

-- CreateIndex
CREATE INDEX "programmes_stopped_by_id_idx" ON "programmes"("stopped_by_id");

-- AddForeignKey
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_stopped_by_id_fkey" FOREIGN KEY ("stopped_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_comments" ADD CONSTRAINT "programme_comments_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_comments" ADD CONSTRAINT "programme_comments_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_comments" ADD CONSTRAINT "programme_comments_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_mentions" ADD CONSTRAINT "programme_mentions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "programme_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_mentions" ADD CONSTRAINT "programme_mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
