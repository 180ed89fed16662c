import { Prisma } from '@sleutel/db';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { decimalCell, type Sheet } from '../export/index.ts';
import { WhiteSpaceFilter, whiteSpaceScope } from './white-space-scope.ts';

const columns = [
  'account',
  'name',
  'manager',
  'solution',
  'state',
  'potential',
  'currency',
  'competitor',
  'note',
] as const;

interface Row {
  readonly account: string;
  readonly name: string;
  readonly manager: string | null;
  readonly solution: string;
  readonly state: string | null;
  readonly potential: string | null;
  readonly competitor: string | null;
  readonly note: string | null;
}

/** The map as the rows of a file: each account with each solution of the range, also where nothing is known yet. */
export const exportWhiteSpace = defineVerb({
  name: 'report.exportWhiteSpace',
  input: WhiteSpaceFilter,
  run: async ({ db, now }, filter): Promise<Sheet> => {
    const { currency, settings } = await loadCompany(db);
    const [keys, names] = [
      settings.solutions.map(({ key }) => key),
      settings.solutions.map(({ name }) => name),
    ];
    const scope = await whiteSpaceScope(db.pool, filter, keys, now());
    const { rows } = await db.pool.query<Row>(Prisma.sql`
      ${scope}
      SELECT a.external_id AS account, a.name, u.name AS manager, r.name AS solution, k.state,
             trim_scale(k.potential)::text AS potential, c.name AS competitor, k.note
      FROM scope s JOIN accounts a ON a.id = s.account_id LEFT JOIN users u ON u.id = a.owner_id
      CROSS JOIN unnest(${keys}::text[], ${names}::text[]) WITH ORDINALITY AS r (key, name, place)
      LEFT JOIN known k ON k.account_id = s.account_id AND k.solution = r.key
      LEFT JOIN competitors c ON c.id = k.competitor_id
      ORDER BY s.name_key, s.account_id, r.place`);
    return {
      name: 'White space',
      columns,
      rows: rows.map(({ account, name, manager, solution, state, potential, competitor, note }) => [
        account,
        name,
        manager,
        solution,
        state,
        decimalCell(potential),
        potential === null ? null : currency,
        competitor,
        note,
      ]),
    };
  },
});
