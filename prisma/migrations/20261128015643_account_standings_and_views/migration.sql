-- CreateTable
CREATE TABLE "bulk_changes" (
    "change_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_user_id" TEXT NOT NULL,
    "owner_before" TEXT,
    "tags_before" TEXT[],
    "owner_after" TEXT,
    "tags_after" TEXT[],

    CONSTRAINT "bulk_changes_pkey" PRIMARY KEY ("change_id","account_id")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "search" JSONB NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_standings" (
    "account_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "owner_id" TEXT,
    "country" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "type" "AccountType",
    "key" BOOLEAN NOT NULL DEFAULT false,
    "run_id" UUID,
    "status" "AccountStatus" NOT NULL DEFAULT 'prospect',
    "abc" "AbcClass",
    "xyz" "XyzClass",
    "rank" INTEGER,
    "value_at_risk" DECIMAL(20,6),
    "last_order_on" DATE,
    "p_alive" DOUBLE PRECISION,

    CONSTRAINT "account_standings_pkey" PRIMARY KEY ("account_id")
);

-- CreateIndex
CREATE INDEX "bulk_changes_account_id_changed_at_idx" ON "bulk_changes"("account_id", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_owner_id_screen_name_key" ON "saved_views"("owner_id", "screen", "name");

-- CreateIndex
CREATE INDEX "account_standings_rank_external_id_idx" ON "account_standings"("rank", "external_id");

-- CreateIndex
CREATE INDEX "account_standings_name_key_external_id_idx" ON "account_standings"("name_key", "external_id");

-- CreateIndex
CREATE INDEX "account_standings_p_alive_external_id_idx" ON "account_standings"("p_alive", "external_id");

-- CreateIndex
CREATE INDEX "account_standings_owner_id_idx" ON "account_standings"("owner_id");

-- AddForeignKey
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_standings" ADD CONSTRAINT "account_standings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is not known comes last also where the largest comes first.
CREATE INDEX "account_standings_value_at_risk_idx" ON "account_standings" ("value_at_risk" DESC NULLS LAST, "external_id");
CREATE INDEX "account_standings_last_order_on_idx" ON "account_standings" ("last_order_on" DESC NULLS LAST, "external_id");

-- Standings follow the accounts and the newest run, whoever writes those. `only` null means all of them. The engine
-- that applies migrations cuts at every semicolon, so those inside functions are written as \073.
CREATE FUNCTION "refresh_account_standings"("only" uuid[]) RETURNS void LANGUAGE sql AS E'
  INSERT INTO "account_standings" ("account_id", "external_id", "name_key", "owner_id", "country", "tags", "type", "key",
                                   "run_id", "status", "abc", "xyz", "rank", "value_at_risk", "last_order_on", "p_alive")
  SELECT a."id", a."external_id", lower(a."name"), a."owner_id", a."country", a."tags", COALESCE(a."type", s."type"),
         a."marked_key" OR COALESCE(s."key", false), s."run_id", COALESCE(s."status", ''prospect''), s."abc", s."xyz",
         s."rank", s."value_at_risk", s."last_order_on", s."p_alive"
  FROM "accounts" a
  LEFT JOIN "analysis_snapshots" s ON s."account_id" = a."id" AND s."run_id" = (
    SELECT "id" FROM "analysis_runs" ORDER BY "as_of" DESC, "created_at" DESC, "id" DESC LIMIT 1)
  WHERE "only" IS NULL OR a."id" = ANY("only")
  ORDER BY a."id"
  ON CONFLICT ("account_id") DO UPDATE SET
    "external_id" = EXCLUDED."external_id", "name_key" = EXCLUDED."name_key", "owner_id" = EXCLUDED."owner_id",
    "country" = EXCLUDED."country", "tags" = EXCLUDED."tags", "type" = EXCLUDED."type", "key" = EXCLUDED."key",
    "run_id" = EXCLUDED."run_id", "status" = EXCLUDED."status", "abc" = EXCLUDED."abc", "xyz" = EXCLUDED."xyz",
    "rank" = EXCLUDED."rank", "value_at_risk" = EXCLUDED."value_at_risk",
    "last_order_on" = EXCLUDED."last_order_on", "p_alive" = EXCLUDED."p_alive"
  WHERE "account_standings" IS DISTINCT FROM EXCLUDED \073';

CREATE FUNCTION "stand_changed_accounts"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM "refresh_account_standings"(ARRAY(SELECT "id" FROM "changed")) \073
  RETURN NULL \073
END';
CREATE TRIGGER "accounts_inserted_stand" AFTER INSERT ON "accounts"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "stand_changed_accounts"();
CREATE TRIGGER "accounts_updated_stand" AFTER UPDATE ON "accounts"
  REFERENCING NEW TABLE AS "changed" FOR EACH STATEMENT EXECUTE FUNCTION "stand_changed_accounts"();

-- A run writes all its snapshots at once. Who edits an account meanwhile waits, so that neither waits for the other.
CREATE FUNCTION "stand_all_accounts"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  LOCK TABLE "account_standings" IN SHARE ROW EXCLUSIVE MODE \073
  PERFORM "refresh_account_standings"(NULL) \073
  RETURN NULL \073
END';
CREATE TRIGGER "snapshots_inserted_stand" AFTER INSERT ON "analysis_snapshots"
  FOR EACH STATEMENT EXECUTE FUNCTION "stand_all_accounts"();

SELECT "refresh_account_standings"(NULL);

-- Parts of words are found by their trigrams. A server without the extension, or a user who may not add it, has the
-- same searches without the index.
DO LANGUAGE plpgsql E'
BEGIN
  IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = ''pg_trgm'') THEN RETURN \073 END IF \073
  CREATE EXTENSION IF NOT EXISTS pg_trgm \073
  CREATE INDEX "accounts_search_idx" ON "accounts"
    USING gin (lower("name" || '' '' || "external_id" || '' '' || COALESCE("domain", '''')) gin_trgm_ops) \073
  CREATE INDEX "contacts_search_idx" ON "contacts" USING gin (
    lower(COALESCE("first_name", '''') || '' '' || COALESCE("last_name", '''') || '' '' || COALESCE("email", ''''))
    gin_trgm_ops) \073
EXCEPTION WHEN insufficient_privilege THEN RETURN \073
END';
