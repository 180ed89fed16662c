import { Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useEventTitle } from '../../lib/event-title.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './order-chart.module.css';
import type { OrderPoint } from './order-points.ts';

interface OrderTipProps {
  readonly point: OrderPoint;
  readonly currency: string;
  /** The middle of the month, in pixels. */
  readonly x: number;
  readonly width: number;
}

const tipWidth = 240;
const eventsShown = 4;

/** What is known of the month under the pointer. */
export function OrderTip({ point, currency, x, width }: OrderTipProps) {
  const t = useTranslations('account.page');
  const event = useTranslations('account.event');
  const titleOf = useEventTitle();
  const { money, percent, month } = useFigures();
  const left = x + tipWidth + 16 < width ? x + 16 : x - tipWidth - 16;
  return (
    <div className={classes.tip} style={{ left: Math.max(0, left) }} aria-hidden>
      <Text size="xs" fw={600} mb={2}>
        {month(point.month)}
      </Text>
      {point.revenue !== null && <Line name={t('revenue')} value={money(point.revenue, currency)} />}
      {point.expected !== null && <Line name={t('chart.expected')} value={money(point.expected, currency)} />}
      {point.alive !== null && <Line name={t('alive')} value={percent(point.alive)} />}
      {point.events.slice(0, eventsShown).map((each) => (
        <Text key={`${each.on} ${each.kind} ${each.title} ${each.amount}`} size="xs" c="dimmed" truncate>
          {[event(each.kind), titleOf(each)].filter(Boolean).join(': ')}
        </Text>
      ))}
    </div>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <span>{name}</span>
      <span className="figures">{value}</span>
    </Group>
  );
}
