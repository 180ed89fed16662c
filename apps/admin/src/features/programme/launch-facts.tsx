import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Facts } from '../../components/facts.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useBriefRule } from '../../lib/ledger.ts';
import { type Programme, useProgrammeCurrency } from '../../lib/programme.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';

type Preview = RouterOutputs['programme']['previewLaunch'];

interface LaunchFactsProps {
  readonly preview: Preview;
  readonly programme: Programme;
  /** When the preview came, in milliseconds. */
  readonly askedAt: number;
}

type Fact = readonly [string, ReactNode];

/** What a launch does: who enters, who does not and why, when they are written to, and what it may cost. */
export function LaunchFacts({ preview, programme, askedAt }: LaunchFactsProps) {
  const t = useTranslations('programme.launch');
  const { accounts, people, mails, offers } = preview;
  const later = programme.design.audience.entry?.kind === 'occasions';
  const entering: Fact[] = [
    [t('written'), t('writtenTo', { people, accounts: accounts.treated })],
    [t('heldOut'), t('heldOutOf', { count: accounts.heldOut })],
  ];
  const leftOut: Fact = [t('leftOut'), <LeftOut key="leftOut" preview={preview} />];
  const first: Fact = [t('first'), <First key="first" mails={mails} askedAt={askedAt} />];
  const outlays: Fact = [
    t('offers'),
    <Outlays key="offers" offers={offers} terms={programme.design.offers} />,
  ];
  return (
    <Facts
      facts={[
        ...(later ? [leftOut] : [...entering, leftOut, first]),
        ...(offers.length > 0 ? [outlays] : []),
      ]}
    />
  );
}

/** Accounts and people, the most first, each by the reason. */
function LeftOut({ preview: { leftOut, peopleLeftOut } }: Pick<LaunchFactsProps, 'preview'>) {
  const t = useTranslations('programme.launch');
  const accounts = byCount(leftOut).map(([why, count]) =>
    t('leftOutAccounts', { count, reason: t(`why.${why}`) }),
  );
  const people = byCount(peopleLeftOut).map(([why, count]) =>
    t('leftOutPeople', { count, reason: t(`whyPeople.${why}`) }),
  );
  return <Lines lines={[...accounts, ...people]} none={t('nobodyLeftOut')} />;
}

/** Within so many milliseconds is at once: the sweeps that look for what is due come every few. */
const AT_ONCE = 5 * 60_000;

function First({ mails, askedAt }: { readonly mails: Preview['mails']; readonly askedAt: number }) {
  const t = useTranslations('programme.launch');
  const { moment } = useFigures();
  const brief = useBriefRule();
  const { from, until, waitedFor, people, none } = mails;
  const nothing = byCount(none).map(([rule, count]) =>
    t('without', { count, reason: rule === 'sequenceEnds' ? t('sequenceEnds') : brief(rule) }),
  );
  if (from === null || until === null) return <Lines lines={nothing} none={t('noMail')} />;
  const soon = Date.parse(from) - askedAt < AT_ONCE;
  return (
    <>
      <div>{soon ? t('atOnce') : t('from', { when: moment(from) })}</div>
      {waitedFor !== null && !soon && (
        <Text size="sm" c="dimmed">
          {t('waits', { reason: brief(waitedFor) })}
        </Text>
      )}
      {until !== from && (
        <Text size="sm" c="dimmed">
          {t('until', { when: moment(until), people })}
        </Text>
      )}
      {nothing.length > 0 && <Lines lines={nothing} none="" />}
    </>
  );
}

interface OutlaysProps {
  readonly offers: Preview['offers'];
  readonly terms: Programme['design']['offers'];
}

function Outlays({ offers, terms }: OutlaysProps) {
  const t = useTranslations('programme.launch');
  const { money } = useFigures();
  const inOwnLanguage = useInOwnLanguage();
  const usual = useProgrammeCurrency();
  const lines = offers.map(({ key, codes, reckoned, most }) => {
    const offer = terms.find((each) => each.key === key);
    const amount = (value: string) => money(value, offer?.currency ?? usual);
    const parts = [
      t('codes', { count: codes }),
      Number(reckoned) > 0 && t('reckoned', { amount: amount(reckoned) }),
      most === null ? t('unbounded') : Number(most) > 0 && t('most', { amount: amount(most) }),
    ];
    return `${inOwnLanguage(offer?.texts ?? {})?.title ?? key}: ${parts.filter(Boolean).join(', ')}`;
  });
  return <Lines lines={lines} none="" />;
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return none;
  return lines.map((line) => <div key={line}>{line}</div>);
}

function byCount<Reason extends string>(counts: Readonly<Partial<Record<Reason, number>>>) {
  const entries = Object.entries(counts) as [Reason, number][];
  return entries.filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one);
}
