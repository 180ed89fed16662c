import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useEventTitle } from '../../lib/event-title.ts';
import { useFigures } from '../../lib/figures.ts';
import { isBad } from './account-event.ts';
import classes from './account-events.module.css';
import { useAccountOrders } from './use-account-orders.ts';

const shown = 12;

interface AccountEventsProps {
  readonly accountId: string;
  readonly currency: string;
}

/** What happened lately besides orders, newest first. */
export function AccountEvents({ accountId, currency }: AccountEventsProps) {
  const t = useTranslations('account');
  const { day, money } = useFigures();
  const titleOf = useEventTitle();
  const { data } = useAccountOrders(accountId);
  if (!data || data.events.length === 0) return null;
  return (
    <Section title={t('page.events')}>
      <Stack component="ol" gap="sm" m={0} p={0}>
        {data.events.slice(0, shown).map((event) => (
          <li key={`${event.on} ${event.kind} ${event.title} ${event.amount}`} className={classes.event}>
            <Text size="sm" c="dimmed" className="figures">
              {day(event.on)}
            </Text>
            <div>
              <Text fw={500} {...(isBad(event) ? { style: { color: 'var(--lost)' } } : {})}>
                {t(`event.${event.kind}`)}
                {event.amount !== null && ` · ${money(event.amount, data.currency ?? currency)}`}
              </Text>
              {titleOf(event) && (
                <Text size="sm" c="dimmed">
                  {titleOf(event)}
                </Text>
              )}
            </div>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
