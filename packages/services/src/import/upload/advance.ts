import { z } from 'zod';
import { type Authorised, defineVerb } from '../../core/index.ts';
import { lookAtNext } from './look.ts';
import { workOnNext } from './work.ts';

/**
 * Does what uploads wait for: looks at new ones, tries and lands their sheets. The database says what is to do,
 * so any worker may come at any time, and one that died is taken over from.
 */
export const advanceImports = defineVerb({
  name: 'import.advance',
  input: z.object({}),
  run: async (ctx): Promise<void> => {
    while (await lookAtNext(ctx));
    while (await workOnNext(ctx));
    await forgetOld(ctx);
  },
});

/** What nobody landed within a week goes; of what has landed whole the pieces do. */
async function forgetOld({ db: { pool }, now }: Authorised<'import.advance'>): Promise<void> {
  await pool.query(
    `DELETE FROM uploads u WHERE u.created_at < $1::timestamptz - interval '7 days' AND NOT EXISTS (
       SELECT FROM upload_sheets s WHERE s.upload_id = u.id AND s.state IN ('trying', 'landing', 'landed'))`,
    [now()],
  );
  await pool.query(
    `DELETE FROM upload_pieces p USING uploads u WHERE u.id = p.upload_id AND u.looked AND (
       u.created_at < $1::timestamptz - interval '7 days'
       OR EXISTS (SELECT FROM upload_sheets s WHERE s.upload_id = u.id)
     ) AND NOT EXISTS (
       SELECT FROM upload_sheets s WHERE s.upload_id = u.id AND (s.state IN ('trying', 'landing')
         OR (s.state <> 'landed' AND u.created_at >= $1::timestamptz - interval '7 days'))
     )`,
    [now()],
  );
}
