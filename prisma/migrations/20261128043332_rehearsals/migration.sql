-- CreateEnum
CREATE TYPE "RehearsalState" AS ENUM ('waiting', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "RehearsalEventKind" AS ENUM ('entered', 'waiting', 'sent', 'moved', 'held', 'skipped', 'stopped', 'task', 'code', 'finished', 'ordered');

-- CreateTable
CREATE TABLE "rehearsals" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "programme_version" INTEGER NOT NULL,
    "requested_by_id" TEXT,
    "state" "RehearsalState" NOT NULL DEFAULT 'waiting',
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "design" JSONB,
    "figures" JSONB,
    "failure" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rehearsals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rehearsal_accounts" (
    "rehearsal_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "arm" "Arm",
    "left_out" TEXT,
    "people" INTEGER NOT NULL DEFAULT 0,
    "messages" INTEGER NOT NULL DEFAULT 0,
    "moved" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "codes" INTEGER NOT NULL DEFAULT 0,
    "tasks" INTEGER NOT NULL DEFAULT 0,
    "ordered_on" DATE,
    "ordered" DECIMAL(20,6),

    CONSTRAINT "rehearsal_accounts_pkey" PRIMARY KEY ("rehearsal_id","account_id")
);

-- CreateTable
CREATE TABLE "rehearsal_events" (
    "rehearsal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "RehearsalEventKind" NOT NULL,
    "step_key" TEXT,
    "rule" TEXT,
    "inputs" JSONB NOT NULL DEFAULT '{}',
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "rehearsal_events_pkey" PRIMARY KEY ("rehearsal_id","position")
);

-- CreateIndex
CREATE INDEX "rehearsals_programme_id_created_at_idx" ON "rehearsals"("programme_id", "created_at");

-- CreateIndex
CREATE INDEX "rehearsals_requested_by_id_idx" ON "rehearsals"("requested_by_id");

-- CreateIndex
CREATE INDEX "rehearsals_state_idx" ON "rehearsals"("state");

-- CreateIndex
CREATE INDEX "rehearsal_accounts_account_id_idx" ON "rehearsal_accounts"("account_id");

-- CreateIndex
CREATE INDEX "rehearsal_events_rehearsal_id_account_id_idx" ON "rehearsal_events"("rehearsal_id", "account_id");

-- CreateIndex
CREATE INDEX "rehearsal_events_account_id_idx" ON "rehearsal_events"("account_id");

-- CreateIndex
CREATE INDEX "rehearsal_events_contact_id_idx" ON "rehearsal_events"("contact_id");

-- AddForeignKey
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_accounts" ADD CONSTRAINT "rehearsal_accounts_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_accounts" ADD CONSTRAINT "rehearsal_accounts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_events" ADD CONSTRAINT "rehearsal_events_rehearsal_id_fkey" FOREIGN KEY ("rehearsal_id") REFERENCES "rehearsals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_events" ADD CONSTRAINT "rehearsal_events_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rehearsal_events" ADD CONSTRAINT "rehearsal_events_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
