-- That rows of a table have changed. A transaction marks a table once and takes away the marks it sees of it, so that
-- there is hardly more than one, and those of transactions that are still open it leaves, and waits for nobody.
CREATE TABLE "change_marks" (
    "id" BIGSERIAL NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "change_marks_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "change_marks_subject_idx" ON "change_marks"("subject");

-- Whoever may change a table has it marked, also without rights of their own to the marks.
CREATE FUNCTION "mark_change"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS E'
DECLARE
  "setting" text := ''sleutel.marked_'' || TG_TABLE_NAME \073
  "mark" bigint \073
BEGIN
  IF current_setting("setting", true) IS NOT DISTINCT FROM pg_current_xact_id()::text THEN
    RETURN NULL \073
  END IF \073
  INSERT INTO "change_marks" ("subject") VALUES (TG_TABLE_NAME) RETURNING "id" INTO "mark" \073
  IF current_setting(''transaction_isolation'') = ''read committed'' THEN
    DELETE FROM "change_marks" WHERE "id" IN (
      SELECT "id" FROM "change_marks" WHERE "subject" = TG_TABLE_NAME AND "id" < "mark" FOR UPDATE SKIP LOCKED) \073
  END IF \073
  PERFORM set_config("setting", pg_current_xact_id()::text, true) \073
  RETURN NULL \073
END';

-- The standings anew: columns of a fixed width first, so that reading through many of them is quick, and with where an
-- account came from. Prospects have an index of their own, in the order of their names.
DROP TABLE "account_standings";
CREATE TABLE "account_standings" (
    "account_id" UUID NOT NULL,
    "status" "AccountStatus" NOT NULL DEFAULT 'prospect',
    "key" BOOLEAN NOT NULL DEFAULT false,
    "abc" "AbcClass",
    "xyz" "XyzClass",
    "type" "AccountType",
    "lead_source" "LeadSource",
    "rank" INTEGER,
    "last_order_on" DATE,
    "p_alive" DOUBLE PRECISION,
    "value_at_risk" DECIMAL(20,6),
    "external_id" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL DEFAULT '',
    "owner_id" TEXT,
    "country" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "account_standings_pkey" PRIMARY KEY ("account_id")
);
CREATE INDEX "account_standings_rank_external_id_idx" ON "account_standings"("rank", "external_id");
CREATE INDEX "account_standings_name_key_external_id_idx" ON "account_standings"("name_key", "external_id");
CREATE INDEX "account_standings_status_external_id_idx" ON "account_standings"("status", "external_id");
CREATE INDEX "account_standings_country_external_id_idx" ON "account_standings"("country", "external_id");
CREATE INDEX "account_standings_value_at_risk_external_id_idx" ON "account_standings"("value_at_risk", "external_id");
CREATE INDEX "account_standings_last_order_on_external_id_idx" ON "account_standings"("last_order_on", "external_id");
CREATE INDEX "account_standings_p_alive_external_id_idx" ON "account_standings"("p_alive", "external_id");
CREATE INDEX "account_standings_owner_id_idx" ON "account_standings"("owner_id");
CREATE INDEX "account_standings_prospects_idx" ON "account_standings"("name_key", "account_id")
  INCLUDE ("lead_source", "owner_id") WHERE "status" = 'prospect' OR "type" = 'prospect';
ALTER TABLE "account_standings" ADD CONSTRAINT "account_standings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "refresh_account_standings"("only" uuid[]) RETURNS void LANGUAGE sql AS E'
  INSERT INTO "account_standings" ("account_id", "external_id", "name_key", "search_key", "owner_id", "country", "tags",
                                   "lead_source", "type", "key", "status", "abc", "xyz", "rank", "value_at_risk",
                                   "last_order_on", "p_alive")
  SELECT a."id", a."external_id", lower(a."name"),
         lower(a."name" || '' '' || a."external_id" || '' '' || COALESCE(a."domain", '''')), a."owner_id", a."country",
         a."tags", a."lead_source", COALESCE(a."type", s."type"), a."marked_key" OR COALESCE(s."key", false),
         COALESCE(s."status", ''prospect''), s."abc", s."xyz", s."rank", s."value_at_risk", s."last_order_on",
         s."p_alive"
  FROM "accounts" a
  LEFT JOIN "analysis_snapshots" s ON s."account_id" = a."id" AND s."run_id" = (
    SELECT "id" FROM "analysis_runs" ORDER BY "as_of" DESC, "created_at" DESC, "id" DESC LIMIT 1)
  WHERE "only" IS NULL OR a."id" = ANY("only")
  ORDER BY a."id"
  ON CONFLICT ("account_id") DO UPDATE SET
    "external_id" = EXCLUDED."external_id", "name_key" = EXCLUDED."name_key", "search_key" = EXCLUDED."search_key",
    "owner_id" = EXCLUDED."owner_id", "country" = EXCLUDED."country", "tags" = EXCLUDED."tags",
    "lead_source" = EXCLUDED."lead_source", "type" = EXCLUDED."type", "key" = EXCLUDED."key",
    "status" = EXCLUDED."status", "abc" = EXCLUDED."abc", "xyz" = EXCLUDED."xyz", "rank" = EXCLUDED."rank",
    "value_at_risk" = EXCLUDED."value_at_risk", "last_order_on" = EXCLUDED."last_order_on",
    "p_alive" = EXCLUDED."p_alive"
  WHERE "account_standings" IS DISTINCT FROM EXCLUDED \073';

SELECT "refresh_account_standings"(NULL);

-- Also where the asking of the server is left out, because foreign keys are proven as a set.
DO E'
DECLARE
  "subject" text \073
BEGIN
  FOREACH "subject" IN ARRAY ARRAY[
    ''accounts'', ''account_standings'', ''contacts'', ''account_contacts'', ''qualifications'', ''interactions'',
    ''complaints'', ''promises'', ''tenders'', ''deliveries'', ''losses'', ''signals'', ''tasks'', ''plans'',
    ''competitors'', ''account_competitors'']
  LOOP
    EXECUTE format(''CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
                     FOR EACH STATEMENT EXECUTE FUNCTION "mark_change"()'', "subject" || ''_marked'', "subject") \073
    EXECUTE format(''ALTER TABLE %I ENABLE ALWAYS TRIGGER %I'', "subject", "subject" || ''_marked'') \073
  END LOOP \073
END';

-- What is promised and not kept yet, by the day it is due.
CREATE INDEX "promises_open_idx" ON "promises" ("due_on", "id") WHERE "kept_on" IS NULL;
