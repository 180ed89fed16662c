import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Mark, type MarkShape } from '../../components/mark.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import classes from './message-events.module.css';
import type { Message } from './message-page.tsx';
import { NoteAnswer } from './note-answer.tsx';

type Event = Message['events'][number];

const looks: Readonly<Record<Event['kind'], { readonly shape: MarkShape; readonly colour: string }>> = {
  sent: { shape: 'ring', colour: 'var(--muted)' },
  delivered: { shape: 'half', colour: 'var(--prospect)' },
  opened: { shape: 'half', colour: 'var(--active)' },
  clicked: { shape: 'full', colour: 'var(--active)' },
  replied: { shape: 'filledDiamond', colour: 'var(--active)' },
  bounced: { shape: 'ring', colour: 'var(--lost)' },
  complained: { shape: 'full', colour: 'var(--lost)' },
  failed: { shape: 'ring', colour: 'var(--lost)' },
  unsubscribed: { shape: 'diamond', colour: 'var(--lost)' },
};
const byMachine = { shape: 'diamond', colour: 'var(--muted)' } as const;

/** What became of it after it left, down a line; what machines did is marked as such. */
export function MessageEvents({ message }: { readonly message: Message }) {
  const { events } = message;
  const t = useTranslations('message.events');
  const { moment } = useFigures();
  const particulars = useParticulars();
  return (
    <Section title={t('title')}>
      {events.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <ol className={classes.line}>
        {events.map((event, index) => (
          <li key={`${index} ${event.kind} ${event.occurredAt}`} data-machine={event.machine}>
            <Mark {...(event.machine ? byMachine : looks[event.kind])} sentence>
              {t(event.kind === 'sent' && message.keptInOutbox ? 'kept' : `kind.${event.kind}`)}
              {event.machine && ` (${t('machine')})`}
            </Mark>
            <Text size="sm" c="dimmed" ml={20}>
              {[moment(event.occurredAt), ...particulars(event)].join(' · ')}
            </Text>
          </li>
        ))}
      </ol>
      <NoteAnswer message={message} />
    </Section>
  );
}

/** What is known of an event beside its moment: what it was about, and how one knows that it was a machine. */
function useParticulars(): (event: Event) => string[] {
  const t = useTranslations('message.events');
  const { day } = useFigures();
  return ({ detail: { sign, link, bounce, reason, reply, awayUntil } }) =>
    [
      sign && t(`sign.${sign}`),
      link && t('link', { link }),
      bounce && t(`bounce.${bounce}`),
      reason,
      reply === 'outOfOffice' &&
        t(awayUntil ? 'awayUntil' : 'away', { day: awayUntil ? day(awayUntil) : '' }),
    ].filter((each) => typeof each === 'string' && each !== '') as string[];
}
