-- Lists are read in the order of an index, forwards or backwards: what is not known comes last by being asked for last.
DROP INDEX "account_standings_value_at_risk_idx";
DROP INDEX "account_standings_last_order_on_idx";

CREATE INDEX "account_standings_value_at_risk_external_id_idx" ON "account_standings"("value_at_risk", "external_id");
CREATE INDEX "account_standings_last_order_on_external_id_idx" ON "account_standings"("last_order_on", "external_id");
CREATE INDEX "account_standings_status_external_id_idx" ON "account_standings"("status", "external_id");
CREATE INDEX "account_standings_country_external_id_idx" ON "account_standings"("country", "external_id");

-- A word that many accounts bear is looked for where they are listed.
ALTER TABLE "account_standings" ADD COLUMN "search_key" TEXT NOT NULL DEFAULT '';

CREATE OR REPLACE FUNCTION "refresh_account_standings"("only" uuid[]) RETURNS void LANGUAGE sql AS E'
  INSERT INTO "account_standings" ("account_id", "external_id", "name_key", "search_key", "owner_id", "country", "tags",
                                   "type", "key", "status", "abc", "xyz", "rank", "value_at_risk", "last_order_on",
                                   "p_alive")
  SELECT a."id", a."external_id", lower(a."name"),
         lower(a."name" || '' '' || a."external_id" || '' '' || COALESCE(a."domain", '''')), a."owner_id", a."country",
         a."tags", COALESCE(a."type", s."type"), a."marked_key" OR COALESCE(s."key", false),
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
    "type" = EXCLUDED."type", "key" = EXCLUDED."key", "status" = EXCLUDED."status", "abc" = EXCLUDED."abc",
    "xyz" = EXCLUDED."xyz", "rank" = EXCLUDED."rank", "value_at_risk" = EXCLUDED."value_at_risk",
    "last_order_on" = EXCLUDED."last_order_on", "p_alive" = EXCLUDED."p_alive"
  WHERE "account_standings" IS DISTINCT FROM EXCLUDED \073';

SELECT "refresh_account_standings"(NULL);
