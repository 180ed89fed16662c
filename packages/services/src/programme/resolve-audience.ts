import type { Prisma } from '@sleutel/db';
import { cellOf } from '@sleutel/domain/analysis';
import type { Company } from '@sleutel/domain/company';
import { languageOf } from '@sleutel/domain/message';
import { mayStandBeside } from '@sleutel/domain/plan';
import {
  type PersonLeftOut,
  type ProgrammeDesign,
  reachesDecisionMaker,
  resolveRecipients,
} from '@sleutel/domain/programme';
import type { Language } from '@sleutel/domain/template';
import type { ServiceDeps } from '../core/index.ts';
import { type SelectedAccount, selectAccounts } from './audience-query.ts';
import { type Manager, managersById } from './manager.ts';
import { type Person, peopleOf } from './people-query.ts';

/** Why a selected account is not written to: nobody there may be, nobody writes, or it is under way elsewhere. */
export type AccountLeftOut = 'noPerson' | 'noManager' | 'inOtherProgramme';

export interface AudienceAccount {
  readonly account: SelectedAccount;
  /** Its ABC-XYZ cell, the stratum of the hold-out; `none` before the first analysis. */
  readonly cell: string;
  readonly manager: Manager | null;
  /** Whom the programme writes to; nobody where the account is left out. */
  readonly people: readonly { readonly person: Person; readonly language: Language }[];
  readonly leftOut: AccountLeftOut | null;
  /** Whether a decision maker there may be written to, targeted or not. */
  readonly decisionMaker: boolean;
  readonly peopleLeftOut: readonly { readonly person: Person; readonly reason: PersonLeftOut }[];
}

export interface ResolvedAudience {
  readonly accounts: readonly AudienceAccount[];
  readonly fallbackManager: Manager | null;
}

/**
 * Who a programme would write to if it were launched now, and who not and why; of all accounts `a` only those `among`
 * which it is asked.
 */
export async function resolveAudience(
  deps: Pick<ServiceDeps, 'db' | 'appSecret' | 'now'>,
  programmeId: string,
  design: ProgrammeDesign,
  company: Company,
  among?: Prisma.Sql,
): Promise<ResolvedAudience> {
  const { audience, settings, targetRoles } = design;
  const selected = await selectAccounts(deps.db.pool, audience, programmeId, deps.now(), among);
  const people = await peopleOf(
    deps,
    selected.map(({ id }) => id),
    settings.topic,
  );
  const managers = await managersById(deps.db.pool, [
    ...selected.map((each) => each.ownerId),
    settings.fallbackManagerId,
  ]);
  const rule = {
    targetRoles,
    peoplePerAccount: audience.peoplePerAccount,
    consentPolicy: settings.consentPolicy,
  };
  const fallbackManager = managers.get(settings.fallbackManagerId ?? '') ?? null;
  const accounts = selected.map((account): AudienceAccount => {
    const candidates = people.get(account.id) ?? [];
    const resolution = resolveRecipients(candidates, rule);
    const manager = managers.get(account.ownerId ?? '') ?? fallbackManager;
    const busy = account.busy && !mayStandBeside(account.beside, settings.besideOthers);
    const leftOut = whyLeftOut(busy, manager, resolution.people);
    return {
      account,
      manager,
      leftOut,
      decisionMaker: reachesDecisionMaker(candidates, settings.consentPolicy),
      cell: account.abc && account.xyz ? cellOf(account.abc, account.xyz) : 'none',
      people: leftOut
        ? []
        : resolution.people.map((person) => ({
            person,
            language: languageOf(person.language, account.language, company.language),
          })),
      peopleLeftOut: resolution.leftOut,
    };
  });
  return { accounts, fallbackManager };
}

function whyLeftOut(
  busy: boolean,
  manager: Manager | null,
  people: readonly Person[],
): AccountLeftOut | null {
  if (busy) return 'inOtherProgramme';
  if (people.length === 0) return 'noPerson';
  return manager === null ? 'noManager' : null;
}
