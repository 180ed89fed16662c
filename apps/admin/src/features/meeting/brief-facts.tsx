import { SimpleGrid, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useEventTitle } from '../../lib/event-title.ts';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { useOfferWorth } from '../../lib/offer-worth.ts';
import { useOpenSolution } from '../../lib/open-solution.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { ToDo } from '../../lib/task/to-do.tsx';
import { BriefPeople } from './brief-people.tsx';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';
import { OpenPromise } from './open-promise.tsx';

interface Part {
  readonly brief: Brief;
}

/** What to know: what changed, what is open, who is there; what there is nothing of stands together at the end. */
export function BriefFacts({ brief }: Part) {
  const t = useTranslations('meeting.facts');
  const lists = useLists(brief);
  const nothing = lists.filter(({ items }) => items.length === 0);
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" className={classes.facts}>
      <Changed brief={brief} />
      <BriefPeople brief={brief} />
      {lists
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <Section key={title} title={title}>
            <ul className={classes.plain}>{items}</ul>
          </Section>
        ))}
      {nothing.length > 0 && (
        <Section title={t('nothing')}>
          <Text c="dimmed">{nothing.map(({ title }) => title).join(' · ')}</Text>
        </Section>
      )}
    </SimpleGrid>
  );
}

interface List {
  readonly title: string;
  readonly items: readonly ReactNode[];
}

function useLists(brief: Brief): readonly List[] {
  const t = useTranslations('meeting.facts');
  const { day, percent } = useFigures();
  const me = useMe();
  const inOwnLanguage = useInOwnLanguage();
  const worth = useOfferWorth();
  const openSolution = useOpenSolution();
  return [
    {
      title: t('complaints'),
      items: brief.complaints.map(({ summary, openedOn }) => (
        <li key={`${summary} ${openedOn}`}>{t('complaint', { summary, day: day(openedOn) })}</li>
      )),
    },
    {
      title: t('promises'),
      items: brief.promises.map((promise) => (
        <li key={promise.id}>
          <OpenPromise promise={promise} />
        </li>
      )),
    },
    {
      title: t('tasks'),
      items: brief.tasks.map((task) => (
        <li key={task.id}>
          <ToDo task={task} editable={may(me.role, 'task.complete')} assignee={task.assignee} />
        </li>
      )),
    },
    {
      title: t('deliveries'),
      items: brief.lateDeliveries.map(({ reference, promisedOn, deliveredOn }) => (
        <li key={`${reference} ${promisedOn}`}>
          {t(deliveredOn ? 'delivered' : 'undelivered', {
            reference: reference ?? '–',
            promised: day(promisedOn),
            delivered: deliveredOn ? day(deliveredOn) : '',
          })}
        </li>
      )),
    },
    {
      title: t('tenders'),
      items: brief.tenders.map(({ title, outcome, closesOn, competitor, reason }) => (
        <li key={`${title} ${closesOn}`}>
          {[title, t(`outcome.${outcomeOf(outcome)}`), closesOn && day(closesOn), competitor, reason]
            .filter(Boolean)
            .join(' · ')}
        </li>
      )),
    },
    {
      title: t('offers'),
      items: brief.offers.map((offer) => (
        <li key={offer.id}>
          {t('offer', {
            title: inOwnLanguage(offer.texts)?.title ?? '',
            worth: worth(offer, offer.currency),
            contact: offer.contact,
            day: day(offer.validUntil),
          })}
        </li>
      )),
    },
    {
      title: t('competitors'),
      items: brief.competitors.map(({ name, shareOfWallet, seenOn }) => (
        <li key={name}>
          {[
            name,
            shareOfWallet !== null && t('wallet', { share: percent(shareOfWallet) }),
            seenOn && t('seen', { day: day(seenOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      )),
    },
    {
      title: t('whiteSpace'),
      items: brief.whiteSpace.map((open) => <li key={open.solution}>{openSolution(open)}</li>),
    },
    {
      title: t('goals'),
      items: brief.goals.map(({ text, progress, dueOn }) => (
        <li key={text}>
          {[text, progress !== null && percent(progress), dueOn && t('by', { day: day(dueOn) })]
            .filter(Boolean)
            .join(' · ')}
        </li>
      )),
    },
  ];
}

const outcomes = ['open', 'won', 'lost', 'withdrawn'] as const;

function outcomeOf(outcome: string): (typeof outcomes)[number] {
  return outcomes.find((each) => each === outcome) ?? 'open';
}

/** How the account stands, and what happened since the meeting before. */
function Changed({ brief }: Part) {
  const t = useTranslations('meeting.facts');
  const events = useTranslations('account.event');
  const { day, money } = useFigures();
  const titleOf = useEventTitle();
  const { standing, since, currency } = brief;
  return (
    <Section title={t('changed')} lead={since ? t('since', { day: day(since) }) : t('first')}>
      {standing && (
        <>
          <Text component="div">
            <StatusMark status={standing.status} />
            {standing.before &&
              standing.before.status !== standing.status &&
              ` · ${t('before', { day: day(standing.before.asOf) })} `}
            {standing.before && standing.before.status !== standing.status && (
              <StatusMark status={standing.before.status} />
            )}
          </Text>
          <Text>
            {t('risk', { money: money(standing.valueAtRisk, currency) })}
            {standing.before && ` (${t('was', { money: money(standing.before.valueAtRisk, currency) })})`}
          </Text>
          <Text>
            {t('orders', { count: standing.orders.count, money: money(standing.orders.amount, currency) })}
          </Text>
        </>
      )}
      <ul className={classes.plain}>
        {brief.events.slice(0, 8).map((event) => (
          <li key={`${event.on} ${event.kind} ${event.title} ${event.amount}`}>
            {[day(event.on), events(event.kind), titleOf(event)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
