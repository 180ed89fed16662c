-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('planned', 'held', 'cancelled');

-- CreateEnum
CREATE TYPE "PlanBeside" AS ENUM ('programmeDecides', 'allowed', 'notAllowed');

-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('task', 'promise', 'meeting', 'review');

-- AlterEnum
ALTER TYPE "TaskKind" ADD VALUE 'planStep';

-- AlterTable
ALTER TABLE "promises" ADD COLUMN     "meeting_id" UUID;

-- AlterTable
ALTER TABLE "plans" ADD COLUMN     "beside" "PlanBeside" NOT NULL DEFAULT 'programmeDecides',
ADD COLUMN     "budget_from" DATE,
ADD COLUMN     "budget_until" DATE,
ADD COLUMN     "target_buyers" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "plan_comments" DROP COLUMN "mentions";

-- AlterTable
ALTER TABLE "tasks" ADD COLUMN     "created_by_id" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "plan_step_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "calendar_key" UUID;

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "purpose" TEXT NOT NULL,
    "agenda" TEXT,
    "notes" TEXT,
    "state" "MeetingState" NOT NULL DEFAULT 'planned',
    "interaction_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_contacts" (
    "meeting_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,

    CONSTRAINT "meeting_contacts_pkey" PRIMARY KEY ("meeting_id","contact_id")
);

-- CreateTable
CREATE TABLE "meeting_members" (
    "meeting_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "meeting_members_pkey" PRIMARY KEY ("meeting_id","user_id")
);

-- CreateTable
CREATE TABLE "plan_sign_offs" (
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "side" "Side" NOT NULL,
    "user_id" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_sign_offs_pkey" PRIMARY KEY ("plan_id","version","side")
);

-- CreateTable
CREATE TABLE "plan_mentions" (
    "comment_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_mentions_pkey" PRIMARY KEY ("comment_id","user_id")
);

-- CreateTable
CREATE TABLE "plan_costs" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "spent_on" DATE NOT NULL,
    "summary" TEXT NOT NULL,
    "amount" DECIMAL(20,6) NOT NULL,
    "by_user_id" TEXT,

    CONSTRAINT "plan_costs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_readings" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "read_on" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "by_user_id" TEXT,

    CONSTRAINT "plan_readings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_reviews" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reviewed_on" DATE NOT NULL,
    "note" TEXT,
    "by_user_id" TEXT,

    CONSTRAINT "plan_reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminders" (
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "for_on" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snoozes" (
    "user_id" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "snoozes_pkey" PRIMARY KEY ("user_id","line")
);

-- CreateIndex
CREATE INDEX "meetings_account_id_starts_at_idx" ON "meetings"("account_id", "starts_at");

-- CreateIndex
CREATE INDEX "meetings_starts_at_idx" ON "meetings"("starts_at");

-- CreateIndex
CREATE INDEX "meeting_contacts_contact_id_idx" ON "meeting_contacts"("contact_id");

-- CreateIndex
CREATE INDEX "meeting_members_user_id_idx" ON "meeting_members"("user_id");

-- CreateIndex
CREATE INDEX "plan_sign_offs_user_id_idx" ON "plan_sign_offs"("user_id");

-- CreateIndex
CREATE INDEX "plan_mentions_user_id_seen_at_idx" ON "plan_mentions"("user_id", "seen_at");

-- CreateIndex
CREATE INDEX "plan_costs_plan_id_idx" ON "plan_costs"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_readings_plan_id_goal_id_read_on_key" ON "plan_readings"("plan_id", "goal_id", "read_on");

-- CreateIndex
CREATE INDEX "plan_reviews_plan_id_reviewed_on_idx" ON "plan_reviews"("plan_id", "reviewed_on");

-- CreateIndex
CREATE UNIQUE INDEX "reminders_user_id_kind_subject_id_for_on_key" ON "reminders"("user_id", "kind", "subject_id", "for_on");

-- CreateIndex
CREATE INDEX "promises_by_user_id_idx" ON "promises"("by_user_id");

-- CreateIndex
CREATE INDEX "promises_meeting_id_idx" ON "promises"("meeting_id");

-- CreateIndex
CREATE INDEX "plans_next_review_on_idx" ON "plans"("next_review_on");

-- CreateIndex
CREATE INDEX "plan_versions_by_user_id_idx" ON "plan_versions"("by_user_id");

-- CreateIndex
CREATE INDEX "plan_comments_by_user_id_idx" ON "plan_comments"("by_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_plan_step_id_key" ON "tasks"("plan_step_id");

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_contacts" ADD CONSTRAINT "meeting_contacts_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_contacts" ADD CONSTRAINT "meeting_contacts_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_members" ADD CONSTRAINT "meeting_members_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_members" ADD CONSTRAINT "meeting_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sign_offs" ADD CONSTRAINT "plan_sign_offs_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_sign_offs" ADD CONSTRAINT "plan_sign_offs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_by_user_id_fkey" FOREIGN KEY ("by_user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_mentions" ADD CONSTRAINT "plan_mentions_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "plan_comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_mentions" ADD CONSTRAINT "plan_mentions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_costs" ADD CONSTRAINT "plan_costs_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_readings" ADD CONSTRAINT "plan_readings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_reviews" ADD CONSTRAINT "plan_reviews_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminders" ADD CONSTRAINT "reminders_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snoozes" ADD CONSTRAINT "snoozes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
