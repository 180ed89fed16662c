import { Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCalendarEvent,
  IconFileText,
  IconGavel,
  IconHandStop,
  IconHeartHandshake,
  IconMail,
  IconPencil,
  IconShoppingCart,
  IconTruck,
  IconUser,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AnchorLink } from '../../components/link.tsx';
import { useAccountId } from '../../lib/account.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './timeline.module.css';
import type { TimelineItem } from './timeline.tsx';
import { useTimelineWords } from './timeline-words.ts';

const icons = {
  order: IconShoppingCart,
  cancellation: IconArrowBackUp,
  delivery: IconTruck,
  tender: IconGavel,
  meeting: IconCalendarEvent,
  complaint: IconAlertTriangle,
  promise: IconHeartHandshake,
  message: IconMail,
  decision: IconHandStop,
  plan: IconFileText,
  person: IconUser,
  change: IconPencil,
} as const;

interface TimelineEntryProps {
  readonly item: TimelineItem;
  readonly currency: string;
}

/** One thing that happened: when, what, in whose words, and by whom. */
export function TimelineEntry({ item, currency }: TimelineEntryProps) {
  const { day, moment, money } = useFigures();
  const { name, bad, title, detail } = useTimelineWords()(item);
  const Icon = icons[item.kind];
  return (
    <li className={classes.entry}>
      <span className={classes.dot} data-bad={bad}>
        <Icon size={14} stroke={1.7} aria-hidden />
      </span>
      <Text size="sm" c="dimmed" className={classes.when}>
        {item.dayOnly ? day(item.on) : moment(item.at)}
      </Text>
      <div className={classes.text}>
        <Text fw={500} {...(bad ? { c: 'var(--lost)' } : {})}>
          {title ? name : <Target item={item}>{name}</Target>}
          {item.amount !== null && ` · ${money(item.amount, item.currency ?? currency)}`}
        </Text>
        {title && (
          <Text size="sm">
            <Target item={item}>{title}</Target>
          </Text>
        )}
        {(detail || item.by) && (
          <Text size="sm" c="dimmed">
            {[detail, item.by].filter(Boolean).join(' · ')}
          </Text>
        )}
      </div>
    </li>
  );
}

/** What names it, as a link where it leads somewhere. */
function Target({ item, children }: { readonly item: TimelineItem; readonly children: ReactNode }) {
  const { kind, what, target } = item;
  const accountId = useAccountId();
  if (target !== null && kind === 'message') {
    return (
      <AnchorLink to="/messages/$messageId" params={{ messageId: target }} inherit>
        {children}
      </AnchorLink>
    );
  }
  if (target !== null && what === 'meeting') {
    return (
      <AnchorLink to="/meetings/$meetingId" params={{ meetingId: target }} inherit>
        {children}
      </AnchorLink>
    );
  }
  if (target !== null && what === 'contactLeft') {
    return (
      <AnchorLink to="/people/$contactId" params={{ contactId: target }} inherit>
        {children}
      </AnchorLink>
    );
  }
  if (what === 'loss' || what === 'refusal') {
    return (
      <AnchorLink to="/accounts/$accountId/dossier" params={{ accountId }} hash="rows-loss" inherit>
        {children}
      </AnchorLink>
    );
  }
  if (target !== null && kind === 'decision') {
    return (
      <AnchorLink to="/programmes/$programmeId" params={{ programmeId: target }} inherit>
        {children}
      </AnchorLink>
    );
  }
  return children;
}
