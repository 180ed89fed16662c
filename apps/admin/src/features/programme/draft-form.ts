import { type UseFormReturnType, useForm } from '@mantine/form';
import type { AccountStatus, Cell } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import type { Playbook } from './new-programme-page.tsx';

/** How the accounts are chosen to begin with: by rules, by hand, or as a segment. */
export const choices = ['rules', 'accounts', 'segment'] as const;
export type Choice = (typeof choices)[number];

export interface DraftValues {
  /** Empty: from nothing. */
  readonly playbook: string;
  readonly name: string;
  readonly choice: Choice;
  readonly statuses: AccountStatus[];
  readonly cells: Cell[];
  readonly accountIds: string[];
  readonly segmentId: string | null;
  /** As it is written: a field of numbers may be empty. */
  readonly maxAccounts: number | string;
  /** In per cent, 0 to 50. */
  readonly holdOut: number | string;
  /** In per cent off; null where the playbook makes no such offer. */
  readonly offer: number | string | null;
}

export type DraftForm = UseFormReturnType<DraftValues>;

export const MOST_ACCOUNTS = 100_000;
/** In per cent. */
export const MOST_HOLD_OUT = 50;
const usualAccounts = 100;
const usualHoldOut = 10;

/**
 * The playbook's own choices, to begin with; without one, none. Accounts that were taken along stay whatever playbook it
 * is, and a part of them is held out as of those that rules choose.
 */
export function valuesOf(
  playbook: Playbook | undefined,
  name: string,
  taken: readonly string[] = [],
): DraftValues {
  const offer = playbook && percentOffer(playbook)?.[1].value;
  const audience = playbook?.audience;
  // One that accounts enter by what happens to them needs no rule: without any it is every account.
  const byRules = audience !== undefined && (audience.statuses.length > 0 || audience.entry !== undefined);
  return {
    playbook: playbook?.key ?? '',
    name,
    choice: byRules && taken.length === 0 ? 'rules' : 'accounts',
    statuses: [...(audience?.statuses ?? [])],
    cells: [...(audience?.cells ?? [])],
    accountIds: [...taken],
    segmentId: null,
    maxAccounts: usualAccounts,
    holdOut: byRules || taken.length > 0 ? usualHoldOut : 0,
    offer: offer === undefined || offer === null ? null : Number(offer),
  };
}

export function percentOffer({ offers }: Playbook) {
  return Object.entries(offers).find(([, { kind }]) => kind === 'percent');
}

/** Whether each number is one that a programme can have. */
const fit = {
  maxAccounts: (value: DraftValues['maxAccounts']) =>
    Number.isInteger(Number(value)) && Number(value) >= 1 && Number(value) <= MOST_ACCOUNTS,
  holdOut: (value: DraftValues['holdOut']) =>
    value !== '' && Number(value) >= 0 && Number(value) <= MOST_HOLD_OUT,
  offer: (value: DraftValues['offer']) => value === null || (Number(value) > 0 && Number(value) <= 100),
};

export function isFit({ maxAccounts, holdOut, offer }: DraftValues): boolean {
  return fit.maxAccounts(maxAccounts) && fit.holdOut(holdOut) && fit.offer(offer);
}

export function useDraftForm(playbooks: readonly Playbook[], taken: readonly string[]): DraftForm {
  const t = useTranslations('programme.draft');
  const unfit = useTranslations('issue');
  const inOwnLanguage = useInOwnLanguage();
  const [first] = playbooks;
  if (!first) throw new Error('no playbook ships');
  return useForm<DraftValues>({
    initialValues: valuesOf(first, inOwnLanguage(first.texts)?.name ?? '', taken),
    validateInputOnBlur: true,
    validate: {
      name: (name) => (name.trim() === '' ? t('nameMissing') : null),
      maxAccounts: (value) =>
        fit.maxAccounts(value) ? null : unfit('between', { minimum: 1, maximum: MOST_ACCOUNTS }),
      holdOut: (value) =>
        fit.holdOut(value) ? null : unfit('between', { minimum: 0, maximum: MOST_HOLD_OUT }),
      offer: (value) => (fit.offer(value) ? null : unfit('percentOff')),
    },
  });
}

/** What the form says, as the verb takes it. */
export function draftInput(values: DraftValues, playbooks: readonly Playbook[]) {
  const { playbook, name, holdOut, offer } = values;
  const chosen = playbooks.find(({ key }) => key === playbook);
  const changed = chosen && percentOffer(chosen);
  return {
    playbook: chosen?.key ?? null,
    name,
    audience: audienceOf(values, chosen),
    holdOutShare: Number(holdOut) / 100,
    ...(changed && offer !== null ? { offers: { [changed[0]]: { value: String(offer) } } } : {}),
  };
}

function audienceOf(values: DraftValues, playbook: Playbook | undefined) {
  const { choice, statuses, cells, accountIds, segmentId, maxAccounts } = values;
  const most = Number(maxAccounts);
  switch (choice) {
    case 'rules':
      return { statuses, cells, types: [...(playbook?.audience.types ?? [])], maxAccounts: most };
    case 'accounts':
      return { accountIds, maxAccounts: Math.max(1, accountIds.length) };
    case 'segment':
      return { ...(segmentId === null ? { accountIds: [] } : { segmentId }), maxAccounts: most };
  }
}
