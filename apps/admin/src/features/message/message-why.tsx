import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useLedger } from '../../lib/ledger.ts';
import type { Message } from './message-page.tsx';

/** The decisions that led to the message, oldest first, in words. */
export function MessageWhy({ message }: { readonly message: Message }) {
  const t = useTranslations('message.why');
  const verdict = useTranslations('ledger.verdict');
  const say = useLedger();
  const { moment } = useFigures();
  return (
    <Section title={t(titleOf(message))}>
      {message.why.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {message.why.map((line) => (
          <li key={line.id}>
            <Text size="sm" c="dimmed">
              {moment(line.decidedAt)} ·{' '}
              {verdict(line.verdict === 'sent' && message.keptInOutbox ? 'kept' : line.verdict)}
            </Text>
            <Text>{say(line)}</Text>
            {line.nextEligibleAt !== null && (
              <Text size="sm" c="dimmed">
                {t('next', { when: moment(line.nextEligibleAt) })}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Section>
  );
}

function titleOf({ state, keptInOutbox }: Message): 'title' | 'titleKept' | 'titleNotSent' {
  if (state !== 'sent') return 'titleNotSent';
  return keptInOutbox ? 'titleKept' : 'title';
}
