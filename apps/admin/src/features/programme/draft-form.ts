import { type UseFormReturnType, useForm } from '@mantine/form';
import type { AccountStatus, Cell } from '@sleutel/domain/analysis';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import type { Playbook } from './new-programme-page.tsx';

export interface DraftValues {
  readonly playbook: string;
  readonly name: string;
  readonly statuses: AccountStatus[];
  readonly cells: Cell[];
  readonly maxAccounts: number;
  /** In per cent, 0 to 50. */
  readonly holdOut: number;
  /** In per cent off; null where the playbook makes no such offer. */
  readonly offer: number | null;
}

export type DraftForm = UseFormReturnType<DraftValues>;

const usualAccounts = 100;
const usualHoldOut = 10;

/** The playbook's own choices, to begin with. */
export function valuesOf(playbook: Playbook, name: string): DraftValues {
  const offer = percentOffer(playbook)?.[1].value;
  return {
    playbook: playbook.key,
    name,
    statuses: [...playbook.audience.statuses],
    cells: [],
    maxAccounts: usualAccounts,
    holdOut: usualHoldOut,
    offer: offer === undefined ? null : Number(offer),
  };
}

export function percentOffer({ offers }: Playbook) {
  return Object.entries(offers).find(([, { kind }]) => kind === 'percent');
}

export function useDraftForm(playbooks: readonly Playbook[]): DraftForm {
  const t = useTranslations('programme.draft');
  const inOwnLanguage = useInOwnLanguage();
  const [first] = playbooks;
  if (!first) throw new Error('no playbook ships');
  return useForm<DraftValues>({
    initialValues: valuesOf(first, inOwnLanguage(first.texts)?.name ?? ''),
    validate: { name: (name) => (name.trim() === '' ? t('nameMissing') : null) },
  });
}

/** What the form says, as the verb takes it. */
export function draftInput(values: DraftValues, playbooks: readonly Playbook[]) {
  const { playbook, name, statuses, cells, maxAccounts, holdOut, offer } = values;
  const chosen = playbooks.find(({ key }) => key === playbook);
  const changed = chosen && percentOffer(chosen);
  return {
    playbook,
    name,
    audience: { statuses, cells, maxAccounts },
    holdOutShare: holdOut / 100,
    ...(changed && offer !== null ? { offers: { [changed[0]]: { value: String(offer) } } } : {}),
  };
}
