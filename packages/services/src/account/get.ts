import { z } from 'zod';
import { type AccountSnapshot, snapshotsOf } from '../analysis/snapshot.ts';
import { companyDay } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { compared } from './compared.ts';
import { type FoundAccount, findAccount, type TeamMember } from './find.ts';
import { type AccountHeader, headerOf } from './header.ts';
import { type NextStep, nextSteps } from './next-steps.ts';
import { type OpenRisks, openRisksOf } from './open-risks.ts';
import { type AccountPerson, peopleOf } from './people.ts';

export interface AccountDetails {
  readonly account: AccountHeader;
  readonly owner: FoundAccount['owner'];
  readonly parent: FoundAccount['parent'];
  readonly children: FoundAccount['children'];
  /** The latest analysis of this account; null before the first. */
  readonly snapshot: AccountSnapshot | null;
  /** The one to compare with: the newest of an earlier day by the same measure. */
  readonly previous: AccountSnapshot | null;
  readonly people: readonly AccountPerson[];
  readonly dossier: AccountDossier;
  readonly nextStep: NextStep | null;
  /** Who plans for it together, sales and marketing. */
  readonly team: readonly TeamMember[];
  readonly openRisks: OpenRisks;
}

export interface AccountDossier {
  readonly description: string | null;
  readonly history: string | null;
  readonly organisation: string | null;
  readonly surroundings: string | null;
  readonly decisionNote: string | null;
  readonly updatedAt: string | null;
  /** How many entries each part holds; 0 is a gap. */
  readonly parts: FoundAccount['parts'];
}

/** Everything the page of one account opens with. */
export const getAccount = defineVerb({
  name: 'account.get',
  input: z.object({ id: z.uuid() }),
  run: async ({ db, now }, { id }): Promise<AccountDetails> => {
    const [account, snapshots, steps, openRisks] = await Promise.all([
      findAccount(db, id),
      snapshotsOf(db.pool, id),
      nextSteps(db, [id]),
      companyDay(db.pool, now()).then((today) => openRisksOf(db, id, today)),
    ]);
    return {
      account: headerOf(account),
      owner: account.owner,
      parent: account.parent,
      children: account.children,
      ...compared(snapshots),
      people: peopleOf(account.people),
      dossier: dossierOf(account),
      nextStep: steps.get(id) ?? null,
      team: account.team,
      openRisks,
    };
  },
});

function dossierOf(account: FoundAccount): AccountDossier {
  const { description, history, organisation, surroundings, decisionNote, describedAt, parts } = account;
  const updatedAt = describedAt?.toISOString() ?? null;
  return { description, history, organisation, surroundings, decisionNote, updatedAt, parts };
}
