-- The HTML of an e-mail is written once and read twice, and PostgreSQL's own compression takes longer than everything
-- else about it. LZ4 takes a tenth of that, and a server that was built without it stores the HTML as it is.
-- (The engine that applies migrations cuts at every semicolon, so those inside the block are written as \073.)
DO E'
DECLARE
  part regclass \073
  change text \073
BEGIN
  BEGIN
    ALTER TABLE messages ALTER COLUMN html SET COMPRESSION lz4, ALTER COLUMN text SET COMPRESSION lz4 \073
    change := \'ALTER COLUMN html SET COMPRESSION lz4, ALTER COLUMN text SET COMPRESSION lz4\' \073
  EXCEPTION WHEN feature_not_supported OR invalid_parameter_value THEN
    ALTER TABLE messages ALTER COLUMN html SET STORAGE EXTERNAL \073
    change := \'ALTER COLUMN html SET STORAGE EXTERNAL\' \073
  END \073
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = \'messages\'::regclass LOOP
    EXECUTE format(\'ALTER TABLE %s %s\', part, change) \073
  END LOOP \073
END';
