import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { Person } from './person-page.tsx';

type Entry = Person['history'][number];
type Told = Parameters<ReturnType<typeof useTranslations<'contact.told'>>>[0];

/** What people changed of somebody, the newest first. */
export function PersonHistory({ history }: { readonly history: readonly Entry[] }) {
  const t = useTranslations('contact');
  const told = useTranslations('contact.told');
  const field = useTranslations('contact.field');
  const { moment } = useFigures();
  if (history.length === 0) return <Text c="dimmed">{t('page.noHistory')}</Text>;
  const fieldsOf = ({ change }: Entry) =>
    [
      ...(change?.standings.flatMap(({ after }) => Object.keys(after ?? {})) ?? []),
      ...Object.keys(change?.person?.after ?? {}),
    ].flatMap((name) => {
      if (name.startsWith('fields.')) return [name.slice('fields.'.length)];
      return isField(name, field.has) ? [field(name)] : [];
    });
  return (
    <Stack gap={6} component="ol" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {history.map((entry) => {
        const key = entry.verb.replace('contact.', '');
        const fields = entry.verb === 'contact.update' ? fieldsOf(entry).join(', ') : '';
        return (
          <li key={entry.id}>
            <Text component="span" size="sm" c="dimmed">
              {moment(entry.at)} · {entry.by} ·{' '}
            </Text>
            {isTold(key, told.has) ? told(key) : entry.verb}
            {fields && `: ${fields}`}
          </li>
        );
      })}
    </Stack>
  );
}

type Field = Parameters<ReturnType<typeof useTranslations<'contact.field'>>>[0];

/** The engine names verbs and fields; the catalogue knows which of them it has words for. */
function isTold(key: string, has: (key: Told) => boolean): key is Told {
  return has(key as Told);
}

function isField(name: string, has: (key: Field) => boolean): name is Field {
  return has(name as Field);
}
