-- What a click led to was kept with the key of the recipient's own page; now it is kept with a sample in its place.
UPDATE message_events
SET detail = jsonb_set(detail, '{link}', to_jsonb(regexp_replace(detail->>'link', '/(u|preferences|offer)/[\w-]{40,}', '/\1/sample')))
WHERE kind = 'clicked' AND detail->>'link' ~ '/(u|preferences|offer)/[\w-]{40,}';

UPDATE signals
SET detail = jsonb_set(detail, '{link}', to_jsonb(regexp_replace(detail->>'link', '/(u|preferences|offer)/[\w-]{40,}', '/\1/sample')))
WHERE kind = 'click' AND detail->>'link' ~ '/(u|preferences|offer)/[\w-]{40,}';
