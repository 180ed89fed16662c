import { z } from 'zod';
import { type Authorised, defineVerb } from '../../core/index.ts';
import { forgetLanded } from './forget.ts';
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

/**
 * What nobody landed within a week goes, and of what has landed all that was read from the file: the import says what
 * became of its rows. The pieces go once no sheet needs them.
 */
async function forgetOld({ db: { pool }, now }: Authorised<'import.advance'>): Promise<void> {
  await pool.query(
    `DELETE FROM uploads u WHERE u.created_at < $1::timestamptz - interval '7 days' AND NOT EXISTS (
       SELECT FROM upload_sheets s WHERE s.upload_id = u.id AND s.state IN ('trying', 'landing', 'landed'))`,
    [now()],
  );
  await pool.query(
    `DELETE FROM upload_sheets s USING uploads u WHERE u.id = s.upload_id
       AND u.created_at < $1::timestamptz - interval '7 days' AND s.state NOT IN ('trying', 'landing', 'landed')`,
    [now()],
  );
  await forgetLanded(pool);
  await pool.query(
    `DELETE FROM upload_pieces p USING uploads u WHERE u.id = p.upload_id AND u.looked AND (
       u.created_at < $1::timestamptz - interval '7 days'
       OR EXISTS (SELECT FROM upload_sheets s WHERE s.upload_id = u.id)
     ) AND NOT EXISTS (
       SELECT FROM upload_sheets s WHERE s.upload_id = u.id AND s.state <> 'landed')`,
    [now()],
  );
}
