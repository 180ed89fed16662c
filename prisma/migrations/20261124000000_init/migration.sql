-- CreateEnum
CREATE TYPE "AccountType" AS ENUM ('breadwinner', 'prospect', 'imageMaker', 'expert');

-- CreateEnum
CREATE TYPE "SetBy" AS ENUM ('person', 'rule', 'import');

-- CreateEnum
CREATE TYPE "LeadSource" AS ENUM ('press', 'media', 'internet', 'database', 'referral', 'event', 'other');

-- CreateEnum
CREATE TYPE "Measure" AS ENUM ('revenue', 'profit');

-- CreateEnum
CREATE TYPE "AbcClass" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "XyzClass" AS ENUM ('X', 'Y', 'Z', 'new');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('prospect', 'active', 'slipping', 'lost');

-- CreateEnum
CREATE TYPE "ConsentState" AS ENUM ('granted', 'withdrawn');

-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('unsubscribed', 'complained', 'hardBounce', 'erased', 'manual');

-- CreateEnum
CREATE TYPE "BuyingRole" AS ENUM ('decisionMaker', 'economicBuyer', 'champion', 'influencer', 'user', 'gatekeeper', 'blocker');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('champion', 'supporter', 'neutral', 'sceptic', 'blocker');

-- CreateEnum
CREATE TYPE "TenderOutcome" AS ENUM ('open', 'won', 'lost', 'withdrawn');

-- CreateEnum
CREATE TYPE "InteractionKind" AS ENUM ('meeting', 'call', 'visit', 'email', 'event', 'note');

-- CreateEnum
CREATE TYPE "EnrolmentState" AS ENUM ('active', 'held', 'stopped', 'finished');

-- CreateEnum
CREATE TYPE "LedgerVerdict" AS ENUM ('sent', 'moved', 'held', 'skipped', 'stopped');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('accounts', 'contacts', 'orders');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('running', 'done', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "LossKind" AS ENUM ('loss', 'refusal');

-- CreateEnum
CREATE TYPE "LossReason" AS ENUM ('serviceDeclined', 'qualityDeclined', 'deadlinesMissed', 'notListenedTo', 'forgotten', 'price', 'competitor', 'closedDown', 'other');

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('en', 'af');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('ready', 'claimed', 'sent', 'failed', 'needsReview', 'cancelled');

-- CreateEnum
CREATE TYPE "MessageStanding" AS ENUM ('sent', 'failed', 'delivered', 'opened', 'clicked', 'replied', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "MessageBatchState" AS ENUM ('ready', 'sending', 'unknown', 'done');

-- CreateEnum
CREATE TYPE "MessageEventKind" AS ENUM ('sent', 'delivered', 'opened', 'clicked', 'replied', 'bounced', 'complained', 'failed', 'unsubscribed');

-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('percent', 'amount', 'gift', 'terms');

-- CreateEnum
CREATE TYPE "OfferCodeState" AS ENUM ('issued', 'accepted', 'redeemed', 'released', 'expired');

-- CreateEnum
CREATE TYPE "OrderStatus" AS ENUM ('completed', 'cancelled', 'returned');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('sales', 'marketing');

-- CreateEnum
CREATE TYPE "ProgrammeKind" AS ENUM ('winBack', 'nurture', 'custom');

-- CreateEnum
CREATE TYPE "ProgrammeState" AS ENUM ('draft', 'inReview', 'approved', 'live', 'paused', 'finished');

-- CreateEnum
CREATE TYPE "MissedWindow" AS ENUM ('skip', 'reschedule');

-- CreateEnum
CREATE TYPE "Arm" AS ENUM ('treated', 'heldOut');

-- CreateEnum
CREATE TYPE "QualificationKind" AS ENUM ('need', 'solvency', 'authority');

-- CreateEnum
CREATE TYPE "SignalKind" AS ENUM ('cancellation', 'lateDelivery', 'complaint', 'brokenPromise', 'longGap', 'volumeDrop', 'contactLeft', 'competitorSeen', 'tenderOpened', 'click', 'reply');

-- CreateEnum
CREATE TYPE "TaskKind" AS ENUM ('followUp', 'stopped', 'review', 'promise', 'meeting');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'marketer', 'sales', 'manager', 'viewer');

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "tax_id" TEXT,
    "industry" TEXT,
    "region" TEXT,
    "country" TEXT,
    "employees" INTEGER,
    "parent_id" UUID,
    "owner_id" TEXT,
    "language" TEXT,
    "time_zone" TEXT,
    "currency" TEXT,
    "lead_source" "LeadSource",
    "type" "AccountType",
    "type_set_by" "SetBy",
    "type_reason" TEXT,
    "marked_key" BOOLEAN NOT NULL DEFAULT false,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "import_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "analysis_runs" (
    "id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "measure" "Measure" NOT NULL,
    "parameters" JSONB NOT NULL,
    "model" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "requested_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "analysis_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "analysis_snapshots" (
    "run_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "rank" INTEGER NOT NULL,
    "revenue" DECIMAL(20,6) NOT NULL,
    "profit" DECIMAL(20,6),
    "share" DOUBLE PRECISION NOT NULL,
    "cumulative_share" DOUBLE PRECISION NOT NULL,
    "abc" "AbcClass" NOT NULL,
    "cv" DOUBLE PRECISION,
    "xyz" "XyzClass" NOT NULL,
    "type" "AccountType",
    "type_reason" JSONB,
    "key" BOOLEAN NOT NULL,
    "orders" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL,
    "first_order_on" DATE,
    "last_order_on" DATE,
    "median_gap_days" DOUBLE PRECISION,
    "days_since_last_order" INTEGER,
    "p_alive" DOUBLE PRECISION,
    "expected_orders_52w" DOUBLE PRECISION,
    "status" "AccountStatus" NOT NULL,
    "reasons" JSONB NOT NULL,
    "value_at_risk" DECIMAL(20,6) NOT NULL,

    CONSTRAINT "analysis_snapshots_pkey" PRIMARY KEY ("run_id","account_id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "postal_address" TEXT NOT NULL,
    "website" TEXT,
    "accent_colour" TEXT NOT NULL DEFAULT '#0f766e',
    "logo_url" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "country" TEXT NOT NULL DEFAULT 'GB',
    "currency" TEXT NOT NULL DEFAULT 'GBP',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "contact_id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "state" "ConsentState" NOT NULL,
    "evidence" JSONB NOT NULL DEFAULT '{}',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("contact_id","topic")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "hash" BYTEA NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "message_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "first_name" TEXT,
    "last_name" TEXT,
    "phone" TEXT,
    "language" TEXT,
    "time_zone" TEXT,
    "away_until" TIMESTAMPTZ(3),
    "import_id" UUID,
    "erased_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_contacts" (
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "title" TEXT,
    "department" TEXT,
    "role" "BuyingRole",
    "influence" SMALLINT,
    "stance" "Stance",
    "reports_to_id" UUID,
    "last_touched_at" TIMESTAMPTZ(3),
    "left_on" DATE,
    "map_x" DOUBLE PRECISION,
    "map_y" DOUBLE PRECISION,
    "import_id" UUID,

    CONSTRAINT "account_contacts_pkey" PRIMARY KEY ("account_id","contact_id")
);

-- CreateTable
CREATE TABLE "dossiers" (
    "account_id" UUID NOT NULL,
    "description" TEXT,
    "history" TEXT,
    "organisation" TEXT,
    "surroundings" TEXT,
    "decision_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" TEXT,

    CONSTRAINT "dossiers_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "reference" TEXT,
    "promised_on" DATE,
    "delivered_on" DATE,
    "note" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tenders" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "closes_on" DATE,
    "amount" DECIMAL(20,6),
    "currency" TEXT,
    "outcome" "TenderOutcome" NOT NULL DEFAULT 'open',
    "decided_on" DATE,
    "reason" TEXT,
    "competitor_id" UUID,

    CONSTRAINT "tenders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interactions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_ids" UUID[],
    "kind" "InteractionKind" NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "summary" TEXT NOT NULL,
    "by_user_id" TEXT,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "complaints" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "summary" TEXT NOT NULL,
    "answer" TEXT,

    CONSTRAINT "complaints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "promises" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "by_user_id" TEXT,
    "summary" TEXT NOT NULL,
    "made_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "kept_on" DATE,

    CONSTRAINT "promises_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_stages" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "days" INTEGER,
    "contact_ids" UUID[],
    "note" TEXT,

    CONSTRAINT "decision_stages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "competitors" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "website" TEXT,
    "note" TEXT,

    CONSTRAINT "competitors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_competitors" (
    "account_id" UUID NOT NULL,
    "competitor_id" UUID NOT NULL,
    "share_of_wallet" DOUBLE PRECISION,
    "strengths" TEXT,
    "weaknesses" TEXT,
    "seen_on" DATE,

    CONSTRAINT "account_competitors_pkey" PRIMARY KEY ("account_id","competitor_id")
);

-- CreateTable
CREATE TABLE "enrolments" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "sequence_version_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "state" "EnrolmentState" NOT NULL DEFAULT 'active',
    "step_key" TEXT NOT NULL,
    "step_entered_at" TIMESTAMPTZ(3) NOT NULL,
    "visit" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "failures" SMALLINT NOT NULL DEFAULT 0,
    "outcome" TEXT,
    "entered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "verdict" "LedgerVerdict" NOT NULL,
    "rule" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "next_eligible_at" TIMESTAMPTZ(3),
    "message_id" UUID,

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT,
    "state" "ImportState" NOT NULL DEFAULT 'running',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "inserted" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "notices" JSONB NOT NULL DEFAULT '[]',
    "currencies" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "error" TEXT,
    "by_user_id" TEXT,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rejects" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "reason" TEXT NOT NULL,
    "raw" TEXT NOT NULL,

    CONSTRAINT "import_rejects_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateTable
CREATE TABLE "import_changes" (
    "import_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,

    CONSTRAINT "import_changes_pkey" PRIMARY KEY ("import_id","entity","key")
);

-- CreateTable
CREATE TABLE "losses" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "LossKind" NOT NULL DEFAULT 'loss',
    "lost_on" DATE NOT NULL,
    "reasons" "LossReason"[],
    "note" TEXT,
    "by_user_id" TEXT,

    CONSTRAINT "losses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loss_signs" (
    "loss_id" UUID NOT NULL,
    "signal_id" UUID NOT NULL,

    CONSTRAINT "loss_signs_pkey" PRIMARY KEY ("loss_id","signal_id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "enrolment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "template_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "reply_to" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'ready',
    "send_after" TIMESTAMPTZ(3) NOT NULL,
    "batch_id" UUID,
    "batch_position" SMALLINT,
    "provider_id" TEXT,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "header_id" TEXT,
    "standing" "MessageStanding",
    "first_opened_at" TIMESTAMPTZ(3),
    "first_clicked_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
) PARTITION BY RANGE ("id");

-- CreateTable
CREATE TABLE "message_batches" (
    "id" UUID NOT NULL,
    "transport" TEXT NOT NULL,
    "state" "MessageBatchState" NOT NULL DEFAULT 'ready',
    "size" SMALLINT NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "first_attempt_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "lease_token" UUID,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_events" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "kind" "MessageEventKind" NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "machine" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "message_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "provider_id" TEXT,
    "payload" JSONB NOT NULL,
    "content" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "parked" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "programme_id" UUID,
    "key" TEXT NOT NULL,
    "kind" "OfferKind" NOT NULL,
    "value" DECIMAL(20,6),
    "currency" TEXT,
    "texts" JSONB NOT NULL,
    "valid_days" INTEGER NOT NULL DEFAULT 30,
    "valid_until" TIMESTAMPTZ(3),
    "margin_floor" DOUBLE PRECISION,
    "stock" INTEGER,
    "budget" DECIMAL(20,6),
    "reserved_per_code" DECIMAL(20,6) NOT NULL DEFAULT 0,
    "max_per_account" INTEGER,
    "max_codes" INTEGER,
    "issued" INTEGER NOT NULL DEFAULT 0,
    "redeemed" INTEGER NOT NULL DEFAULT 0,
    "spent" DECIMAL(20,6) NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_codes" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "enrolment_id" UUID,
    "state" "OfferCodeState" NOT NULL DEFAULT 'issued',
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "offer_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redemptions" (
    "code_id" UUID NOT NULL,
    "redeemed_at" TIMESTAMPTZ(3) NOT NULL,
    "order_key" TEXT,
    "amount" DECIMAL(20,6),
    "discount" DECIMAL(20,6),
    "source" TEXT NOT NULL,

    CONSTRAINT "redemptions_pkey" PRIMARY KEY ("code_id")
);

-- CreateTable
CREATE TABLE "orders" (
    "key" TEXT NOT NULL,
    "ordered_on" DATE NOT NULL,
    "account_id" UUID NOT NULL,
    "number" TEXT,
    "amount" DECIMAL(20,6) NOT NULL,
    "cost" DECIMAL(20,6),
    "status" "OrderStatus" NOT NULL DEFAULT 'completed',
    "currency" TEXT,
    "country" TEXT,
    "offer_code" TEXT,
    "import_id" UUID,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("key","ordered_on")
) PARTITION BY RANGE ("ordered_on");

-- CreateTable
CREATE TABLE "order_months" (
    "account_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "orders" INTEGER NOT NULL,
    "cancelled" INTEGER NOT NULL,
    "revenue" DECIMAL(20,6) NOT NULL,
    "completed_orders" INTEGER NOT NULL,
    "completed_revenue" DECIMAL(20,6) NOT NULL,
    "profit" DECIMAL(20,6),
    "completed_profit" DECIMAL(20,6),

    CONSTRAINT "order_months_pkey" PRIMARY KEY ("account_id","month")
);

-- CreateTable
CREATE TABLE "order_rhythms" (
    "account_id" UUID NOT NULL,
    "order_days" INTEGER NOT NULL,
    "first_on" DATE NOT NULL,
    "last_on" DATE NOT NULL,
    "median_gap_days" DOUBLE PRECISION,
    "sum_log_gap_weeks" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "order_rhythms_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "goals" JSONB NOT NULL DEFAULT '[]',
    "value_proposition" TEXT,
    "target_contact_ids" UUID[],
    "budget" DECIMAL(20,6),
    "currency" TEXT,
    "risks" JSONB NOT NULL DEFAULT '[]',
    "next_steps" JSONB NOT NULL DEFAULT '[]',
    "review_every_days" INTEGER NOT NULL DEFAULT 90,
    "next_review_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_members" (
    "plan_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "side" "Side" NOT NULL,

    CONSTRAINT "plan_members_pkey" PRIMARY KEY ("plan_id","user_id")
);

-- CreateTable
CREATE TABLE "plan_versions" (
    "plan_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "by_user_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_versions_pkey" PRIMARY KEY ("plan_id","version")
);

-- CreateTable
CREATE TABLE "plan_comments" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "section" TEXT,
    "body" TEXT NOT NULL,
    "mentions" TEXT[],
    "by_user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programmes" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "ProgrammeKind" NOT NULL,
    "playbook" TEXT,
    "state" "ProgrammeState" NOT NULL DEFAULT 'draft',
    "content_hash" TEXT,
    "audience" JSONB NOT NULL,
    "target_roles" "BuyingRole"[],
    "settings" JSONB NOT NULL DEFAULT '{}',
    "hold_out_share" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "missed_window" "MissedWindow" NOT NULL DEFAULT 'reschedule',
    "priority" INTEGER NOT NULL DEFAULT 100,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "budget" DECIMAL(20,6),
    "currency" TEXT,
    "created_by_id" TEXT NOT NULL,
    "launched_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programmes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_authors" (
    "programme_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "last_edit_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_authors_pkey" PRIMARY KEY ("programme_id","user_id")
);

-- CreateTable
CREATE TABLE "programme_approvals" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "user_id" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "programme_approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_arms" (
    "programme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "arm" "Arm" NOT NULL,
    "stratum" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_arms_pkey" PRIMARY KEY ("programme_id","account_id")
);

-- CreateTable
CREATE TABLE "qualifications" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "QualificationKind" NOT NULL,
    "score" SMALLINT NOT NULL,
    "evidence" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "observed_on" DATE NOT NULL,
    "by_user_id" TEXT,

    CONSTRAINT "qualifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sequence_versions" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sequence_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signals" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "contact_id" UUID,
    "kind" "SignalKind" NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "signals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "contact_id" UUID,
    "programme_id" UUID,
    "enrolment_id" UUID,
    "assignee_id" TEXT,
    "kind" "TaskKind" NOT NULL,
    "title" JSONB NOT NULL,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "templates" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,
    "hash" TEXT,
    "current" BOOLEAN NOT NULL DEFAULT true,
    "created_by_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'viewer',
    "language" "Language" NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "title" TEXT,
    "phone" TEXT,
    "calendar_url" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "user_id" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "accounts_external_id_key" ON "accounts"("external_id");

-- CreateIndex
CREATE INDEX "accounts_owner_id_idx" ON "accounts"("owner_id");

-- CreateIndex
CREATE INDEX "accounts_parent_id_idx" ON "accounts"("parent_id");

-- CreateIndex
CREATE INDEX "accounts_import_id_idx" ON "accounts"("import_id");

-- CreateIndex
CREATE INDEX "accounts_name_idx" ON "accounts"("name");

-- CreateIndex
CREATE INDEX "analysis_runs_created_at_idx" ON "analysis_runs"("created_at");

-- CreateIndex
CREATE INDEX "analysis_snapshots_run_id_value_at_risk_idx" ON "analysis_snapshots"("run_id", "value_at_risk" DESC);

-- CreateIndex
CREATE INDEX "analysis_snapshots_account_id_idx" ON "analysis_snapshots"("account_id");

-- CreateIndex
CREATE INDEX "audit_entries_entity_entity_id_idx" ON "audit_entries"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_email_key" ON "contacts"("email");

-- CreateIndex
CREATE INDEX "contacts_import_id_idx" ON "contacts"("import_id");

-- CreateIndex
CREATE INDEX "account_contacts_contact_id_idx" ON "account_contacts"("contact_id");

-- CreateIndex
CREATE INDEX "account_contacts_reports_to_id_idx" ON "account_contacts"("reports_to_id");

-- CreateIndex
CREATE INDEX "deliveries_account_id_idx" ON "deliveries"("account_id");

-- CreateIndex
CREATE INDEX "tenders_account_id_idx" ON "tenders"("account_id");

-- CreateIndex
CREATE INDEX "tenders_competitor_id_idx" ON "tenders"("competitor_id");

-- CreateIndex
CREATE INDEX "interactions_account_id_happened_at_idx" ON "interactions"("account_id", "happened_at");

-- CreateIndex
CREATE INDEX "complaints_account_id_idx" ON "complaints"("account_id");

-- CreateIndex
CREATE INDEX "promises_account_id_idx" ON "promises"("account_id");

-- CreateIndex
CREATE INDEX "promises_due_on_idx" ON "promises"("due_on");

-- CreateIndex
CREATE UNIQUE INDEX "decision_stages_account_id_position_key" ON "decision_stages"("account_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "competitors_name_key" ON "competitors"("name");

-- CreateIndex
CREATE INDEX "account_competitors_competitor_id_idx" ON "account_competitors"("competitor_id");

-- CreateIndex
CREATE INDEX "enrolments_account_id_idx" ON "enrolments"("account_id");

-- CreateIndex
CREATE INDEX "enrolments_contact_id_idx" ON "enrolments"("contact_id");

-- CreateIndex
CREATE INDEX "enrolments_programme_id_state_idx" ON "enrolments"("programme_id", "state");

-- CreateIndex
CREATE INDEX "enrolments_sequence_version_id_idx" ON "enrolments"("sequence_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolments_programme_id_account_id_contact_id_key" ON "enrolments"("programme_id", "account_id", "contact_id");

-- CreateIndex
CREATE INDEX "ledger_entries_enrolment_id_idx" ON "ledger_entries"("enrolment_id");

-- CreateIndex
CREATE INDEX "ledger_entries_account_id_idx" ON "ledger_entries"("account_id");

-- CreateIndex
CREATE INDEX "ledger_entries_programme_id_idx" ON "ledger_entries"("programme_id");

-- CreateIndex
CREATE INDEX "imports_started_at_idx" ON "imports"("started_at");

-- CreateIndex
CREATE INDEX "losses_account_id_idx" ON "losses"("account_id");

-- CreateIndex
CREATE INDEX "losses_lost_on_idx" ON "losses"("lost_on");

-- CreateIndex
CREATE INDEX "loss_signs_signal_id_idx" ON "loss_signs"("signal_id");

-- CreateIndex
CREATE INDEX "messages_enrolment_id_idx" ON "messages"("enrolment_id");

-- CreateIndex
CREATE INDEX "messages_account_id_idx" ON "messages"("account_id");

-- CreateIndex
CREATE INDEX "messages_contact_id_created_at_idx" ON "messages"("contact_id", "created_at");

-- CreateIndex
CREATE INDEX "messages_batch_id_idx" ON "messages"("batch_id");

-- CreateIndex
CREATE INDEX "messages_provider_id_idx" ON "messages"("provider_id");

-- CreateIndex
CREATE INDEX "message_batches_state_next_attempt_at_idx" ON "message_batches"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "message_events_message_id_occurred_at_idx" ON "message_events"("message_id", "occurred_at");

-- CreateIndex
CREATE INDEX "webhook_events_handled_at_idx" ON "webhook_events"("handled_at");

-- CreateIndex
CREATE UNIQUE INDEX "offers_programme_id_key_key" ON "offers"("programme_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "offer_codes_code_key" ON "offer_codes"("code");

-- CreateIndex
CREATE INDEX "offer_codes_account_id_idx" ON "offer_codes"("account_id");

-- CreateIndex
CREATE INDEX "offer_codes_contact_id_idx" ON "offer_codes"("contact_id");

-- CreateIndex
CREATE INDEX "offer_codes_enrolment_id_idx" ON "offer_codes"("enrolment_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_codes_offer_id_enrolment_id_key" ON "offer_codes"("offer_id", "enrolment_id");

-- CreateIndex
CREATE INDEX "orders_account_id_ordered_on_idx" ON "orders"("account_id", "ordered_on");

-- CreateIndex
CREATE INDEX "orders_import_id_idx" ON "orders" USING BRIN ("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "plans_account_id_key" ON "plans"("account_id");

-- CreateIndex
CREATE INDEX "plan_members_user_id_idx" ON "plan_members"("user_id");

-- CreateIndex
CREATE INDEX "plan_comments_plan_id_idx" ON "plan_comments"("plan_id");

-- CreateIndex
CREATE INDEX "programmes_state_idx" ON "programmes"("state");

-- CreateIndex
CREATE INDEX "programme_approvals_programme_id_idx" ON "programme_approvals"("programme_id");

-- CreateIndex
CREATE INDEX "programme_approvals_user_id_idx" ON "programme_approvals"("user_id");

-- CreateIndex
CREATE INDEX "programme_arms_account_id_idx" ON "programme_arms"("account_id");

-- CreateIndex
CREATE INDEX "qualifications_account_id_kind_observed_on_idx" ON "qualifications"("account_id", "kind", "observed_on");

-- CreateIndex
CREATE UNIQUE INDEX "sequence_versions_programme_id_number_key" ON "sequence_versions"("programme_id", "number");

-- CreateIndex
CREATE INDEX "signals_account_id_occurred_at_idx" ON "signals"("account_id", "occurred_at");

-- CreateIndex
CREATE INDEX "signals_contact_id_idx" ON "signals"("contact_id");

-- CreateIndex
CREATE INDEX "tasks_account_id_idx" ON "tasks"("account_id");

-- CreateIndex
CREATE INDEX "tasks_assignee_id_due_on_idx" ON "tasks"("assignee_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "templates_programme_id_key_language_version_key" ON "templates"("programme_id", "key", "language", "version");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "credentials_user_id_idx" ON "credentials"("user_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "api_keys_user_id_idx" ON "api_keys"("user_id");

-- CreateIndex
CREATE INDEX "rate_limits_expire_idx" ON "rate_limits"("expire");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "accounts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_reports_to_id_fkey" FOREIGN KEY ("reports_to_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossiers" ADD CONSTRAINT "dossiers_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_competitor_id_fkey" FOREIGN KEY ("competitor_id") REFERENCES "competitors"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "promises" ADD CONSTRAINT "promises_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_stages" ADD CONSTRAINT "decision_stages_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_competitors" ADD CONSTRAINT "account_competitors_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_competitors" ADD CONSTRAINT "account_competitors_competitor_id_fkey" FOREIGN KEY ("competitor_id") REFERENCES "competitors"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_sequence_version_id_fkey" FOREIGN KEY ("sequence_version_id") REFERENCES "sequence_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rejects" ADD CONSTRAINT "import_rejects_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "losses" ADD CONSTRAINT "losses_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loss_signs" ADD CONSTRAINT "loss_signs_loss_id_fkey" FOREIGN KEY ("loss_id") REFERENCES "losses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loss_signs" ADD CONSTRAINT "loss_signs_signal_id_fkey" FOREIGN KEY ("signal_id") REFERENCES "signals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_codes" ADD CONSTRAINT "offer_codes_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "offer_codes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_rhythms" ADD CONSTRAINT "order_rhythms_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_members" ADD CONSTRAINT "plan_members_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_members" ADD CONSTRAINT "plan_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_versions" ADD CONSTRAINT "plan_versions_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_comments" ADD CONSTRAINT "plan_comments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_authors" ADD CONSTRAINT "programme_authors_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_approvals" ADD CONSTRAINT "programme_approvals_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_approvals" ADD CONSTRAINT "programme_approvals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_arms" ADD CONSTRAINT "programme_arms_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_arms" ADD CONSTRAINT "programme_arms_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sequence_versions" ADD CONSTRAINT "sequence_versions_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "templates" ADD CONSTRAINT "templates_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programmes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Partitions of messages and ledger entries follow the time in their ids. The default ones catch what
-- no partition was made for, so that a late maintenance job never stops a send.
CREATE TABLE "messages_default" PARTITION OF "messages" DEFAULT;
CREATE TABLE "ledger_entries_default" PARTITION OF "ledger_entries" DEFAULT;

-- What is due is found by index, however many enrolments wait.
CREATE INDEX "enrolments_due_idx" ON "enrolments" ("due_at") WHERE "state" = 'active';
CREATE INDEX "messages_ready_idx" ON "messages" ("send_after") WHERE "state" = 'ready';
CREATE INDEX "messages_header_id_idx" ON "messages" ("header_id") WHERE "header_id" IS NOT NULL;
CREATE INDEX "messages_review_idx" ON "messages" ("created_at") WHERE "state" = 'needsReview';

-- Codes that run out, and orders that name a code however it was typed.
CREATE INDEX "offer_codes_standing_idx" ON "offer_codes" ("valid_until") WHERE "state" IN ('issued', 'accepted');
CREATE INDEX "orders_offer_code_idx" ON "orders" (translate(upper("offer_code"), ' -', '')) WHERE "offer_code" IS NOT NULL;

-- One row only.
ALTER TABLE "company" ADD CONSTRAINT "company_one_row" CHECK ("id" = 1);
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_hold_out_share" CHECK ("hold_out_share" >= 0 AND "hold_out_share" <= 0.5);
ALTER TABLE "account_contacts" ADD CONSTRAINT "account_contacts_influence" CHECK ("influence" BETWEEN 1 AND 5);
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_score" CHECK ("score" BETWEEN 0 AND 3);

-- Orders and their months name the account without a foreign key, whose check a row would double the time of
-- an import.
-- What the key would do when an account goes is done here, once a statement. The engine that applies
-- migrations cuts at every semicolon, so those inside the function are written as \073.
CREATE FUNCTION "delete_orders_of_accounts"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  DELETE FROM "orders" USING "gone" WHERE "orders"."account_id" = "gone"."id" \073
  DELETE FROM "order_months" USING "gone" WHERE "order_months"."account_id" = "gone"."id" \073
  RETURN NULL \073
END';
CREATE TRIGGER "accounts_delete_orders" AFTER DELETE ON "accounts"
  REFERENCING OLD TABLE AS "gone" FOR EACH STATEMENT EXECUTE FUNCTION "delete_orders_of_accounts"();
