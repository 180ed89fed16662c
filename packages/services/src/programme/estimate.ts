import type { Entry } from '@sleutel/domain/programme';
import type { Language } from '@sleutel/domain/template';
import { loadCompany } from '../company/index.ts';
import { defineVerb } from '../core/index.ts';
import { DraftInput, designOfDraft } from './draft.ts';
import { accountsLeftOut } from './left-out.ts';
import { type AccountLeftOut, resolveAudience } from './resolve-audience.ts';

/** Whom a draft would write to if it were launched now. */
export interface AudienceEstimate {
  /** Accounts the rules choose. */
  readonly chosen: number;
  /** Those of them that are written to, the held-out ones among them. */
  readonly accounts: number;
  readonly people: number;
  /** People by the language they are written to in. */
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  /** How accounts come in after the launch; null: not at all, also where the playbook's own way does not fit the choice. */
  readonly entry: Entry['kind'] | null;
  /** Accounts that are not written to, by the reason. */
  readonly leftOut: Readonly<Record<AccountLeftOut, number>>;
}

/** No programme: a draft is not under way anywhere yet. */
const NOT_YET = '00000000-0000-0000-0000-000000000000';

/** Counts whom a draft would reach before it is made: the same choice that its launch would make now. */
export const estimateProgramme = defineVerb({
  name: 'programme.estimate',
  input: DraftInput.omit({ name: true }),
  run: async (ctx, input): Promise<AudienceEstimate> => {
    const company = await loadCompany(ctx.db);
    const design = designOfDraft({ ...input, name: 'estimate' }, company);
    const { accounts } = await resolveAudience(ctx, NOT_YET, design, company);
    const people = accounts.flatMap((account) => account.people);
    const languages: Partial<Record<Language, number>> = {};
    for (const { language } of people) languages[language] = (languages[language] ?? 0) + 1;
    return {
      chosen: accounts.length,
      accounts: accounts.filter((account) => account.leftOut === null).length,
      people: people.length,
      languages,
      entry: design.audience.entry?.kind ?? null,
      leftOut: accountsLeftOut(accounts),
    };
  },
});
