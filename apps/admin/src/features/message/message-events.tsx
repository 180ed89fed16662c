import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { Message } from './message-page.tsx';

/** What became of it after it left; what machines did is marked as such. */
export function MessageEvents({ events }: { readonly events: Message['events'] }) {
  const t = useTranslations('message.events');
  const { moment } = useFigures();
  return (
    <Section title={t('title')}>
      {events.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack component="ol" gap={6} m={0} p={0} style={{ listStyle: 'none' }}>
        {events.map(({ kind, occurredAt, machine }) => (
          <li key={`${kind} ${occurredAt}`}>
            <Text span inherit {...(machine ? { c: 'dimmed' } : {})}>
              {t(`kind.${kind}`)}
              {machine && ` (${t('machine')})`}
            </Text>
            <Text span size="sm" c="dimmed" ml={8}>
              {moment(occurredAt)}
            </Text>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
