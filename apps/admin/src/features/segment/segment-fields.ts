import {
  customField,
  customNameOf,
  type FieldGroup,
  isSegmentField,
  segmentField,
  type segmentFields,
} from '@sleutel/domain/segment';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

type Key = keyof typeof segmentFields;
type Values = RouterOutputs['segment']['values'];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const groups = ['account', 'analysis', 'dossier', 'people', 'events'] as const satisfies FieldGroup[];

/** What rules can ask of, under headings, in words; the company's own columns last. */
export function useFieldGroups(keys: readonly Key[], custom: readonly string[]) {
  const t = useTranslations('segment');
  const known = groups.map((group) => ({
    label: t(`group.${group}`),
    options: keys
      .filter((key) => segmentField(key).group === group)
      .map((key) => ({ name: key, label: t(`field.${key}`) })),
  }));
  const own = custom.map((name) => ({ name: customField(name), label: name }));
  return own.length === 0 ? known : [...known, { label: t('group.custom'), options: own }];
}

/** What the accounts hold, to choose from. */
export function useSegmentValues(): Values | undefined {
  const trpc = useTRPC();
  return useQuery(trpc.segment.values.queryOptions()).data;
}

/** The values there are to choose from for a field; null where anything may be written. */
export function useChoices(field: string): readonly Choice[] | null {
  const values = useSegmentValues();
  const words = useOptionWords();
  const { country, language } = useFigures();
  if (customNameOf(field) !== null || !isSegmentField(field)) return null;
  const { options } = segmentField(field);
  if (options) return options.map((value) => ({ value, label: words(field, value) }));
  const plain = (list: readonly string[] = []) => list.map((value) => ({ value, label: value }));
  switch (field) {
    case 'owner':
      return (values?.owners ?? []).map(({ id, name }) => ({ value: id, label: name }));
    case 'country':
      return (values?.countries ?? []).map((value) => ({ value, label: country(value) }));
    case 'language':
      return (values?.languages ?? []).map((value) => ({ value, label: language(value) }));
    case 'currency':
      return plain(values?.currencies);
    case 'tags':
      return plain(values?.tags);
    case 'competitors':
      return plain(values?.competitors);
    case 'boughtFromUs':
    case 'boughtElsewhere':
    case 'notBoughtYet':
    case 'notNeeded':
      return (values?.solutions ?? []).map(({ key, name }) => ({ value: key, label: name }));
    default:
      return null;
  }
}

/** How a value that the engine names is called. */
function useOptionWords(): (field: Key, value: string) => string {
  const account = useTranslations('account');
  const reason = useTranslations('dossier.loss.reason');
  return (field, value) => {
    const spoken: Partial<Record<Key, string>> = {
      status: `status.${value}`,
      statusBefore: `status.${value}`,
      type: `type.${value}`,
      roles: `role.${value}`,
      stances: `stance.${value}`,
      leadSource: `field.source.${value}`,
    };
    const key = spoken[field];
    if (key !== undefined) return said(account, key);
    return field === 'lossReasons' ? said(reason, value) : value;
  };
}

/** The engine's own words for a value are all in the catalogue; what is not is shown as it is. */
function said(t: { has: (key: never) => boolean } & ((key: never) => string), key: string): string {
  return t.has(key as never) ? t(key as never) : key;
}
