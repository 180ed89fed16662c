import { type Db, prepared } from '@sleutel/db';
import { notFound } from '../core/index.ts';
import { accountQuery, type DossierPart, peopleQuery } from './find-query.ts';
import type { AccountRow } from './header.ts';
import type { PersonRow } from './people.ts';

export interface FoundAccount extends FoundRow {
  readonly people: readonly PersonRow[];
}

interface FoundRow extends AccountRow {
  readonly owner: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly title: string | null;
    readonly phone: string | null;
    readonly image: string | null;
  } | null;
  readonly parent: Named | null;
  readonly children: readonly Named[];
  /** Who plans for it together, sales and marketing. */
  readonly team: readonly TeamMember[];
  readonly description: string | null;
  readonly history: string | null;
  readonly organisation: string | null;
  readonly surroundings: string | null;
  readonly decisionNote: string | null;
  /** Of the dossier's general part. */
  readonly describedAt: Date | null;
  /** How many entries each part of the dossier holds; 0 is a gap. */
  readonly parts: Readonly<Record<DossierPart, number>>;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TeamMember extends Named {
  readonly side: 'sales' | 'marketing';
}

/** The account with all that its page shows of its own rows, in two statements. */
export async function findAccount({ pool }: Db, id: string): Promise<FoundAccount> {
  const [{ rows }, people] = await Promise.all([
    pool.query<FoundRow>(prepared(accountQuery(id))),
    pool.query<PersonRow>(prepared(peopleQuery(id))),
  ]);
  if (rows[0] === undefined) throw notFound('account', id);
  return { ...rows[0], people: people.rows };
}
