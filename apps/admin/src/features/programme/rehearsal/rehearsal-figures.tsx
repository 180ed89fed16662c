import { Text } from '@mantine/core';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import type { RehearsalFigures as Counts } from '@sleutel/domain/rehearsal';
import { useTranslations } from 'use-intl';
import { Figure, Figures } from '../../../components/figures.tsx';
import { useInOwnLanguage } from '../../../lib/content-language.ts';
import { useFigures } from '../../../lib/figures.ts';
import { useBriefRule } from '../../../lib/ledger.ts';
import { useProgrammeCurrency } from '../../../lib/programme.ts';

interface RehearsalFiguresProps {
  readonly figures: Counts;
  readonly design: ProgrammeDesign;
}

/** What it would have come to, in a sentence and in numbers. */
export function RehearsalFigures({ figures, design }: RehearsalFiguresProps) {
  const t = useTranslations('rehearsal.figures');
  const { count, money } = useFigures();
  const currency = useProgrammeCurrency();
  const reasons = useReasons();
  const inOwnLanguage = useInOwnLanguage();
  const { returned } = figures;
  const came = returned.treated + returned.heldOut;
  return (
    <>
      <Text maw={760}>
        {t('sentence', {
          messages: figures.messages,
          people: figures.people,
          accounts: figures.accounts,
          came,
        })}
      </Text>
      <Figures label={t('label')}>
        <Figure
          name={t('people')}
          value={count(figures.people)}
          note={t('ofAccounts', { accounts: figures.accounts, heldOut: figures.heldOut })}
        />
        <Figure name={t('messages')} value={count(figures.messages)} />
        <Figure name={t('moved')} value={count(sum(figures.moved))} note={reasons(figures.moved)} />
        <Figure
          name={t('held')}
          value={count(sum(figures.held) + sum(figures.skipped))}
          note={reasons({ ...figures.held, ...figures.skipped })}
        />
        <Figure name={t('stopped')} value={count(sum(figures.stopped))} note={reasons(figures.stopped)} />
        <Figure name={t('collisions')} value={count(figures.collisions)} note={t('collisionsNote')} />
        <Figure name={t('tasks')} value={count(figures.tasks)} />
        {figures.offers.map(({ key, codes, reserved, budget }) => {
          const offer = design.offers.find((each) => each.key === key);
          const amount = money(reserved, offer?.currency ?? currency);
          const bound = Number(reserved) > 0 ? t('reserved', { amount }) : undefined;
          return (
            <Figure
              key={key}
              name={t('codes', { offer: inOwnLanguage(offer?.texts ?? {})?.title ?? key })}
              value={count(codes)}
              note={
                budget === null
                  ? bound
                  : t('ofBudget', { amount, budget: money(budget, offer?.currency ?? currency) })
              }
            />
          );
        })}
        <Figure
          name={t('returned')}
          value={count(came)}
          note={t('returnedNote', { amount: money(returned.ordered, currency), heldOut: returned.heldOut })}
        />
      </Figures>
    </>
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, each) => total + each, 0);
}

/** The most frequent reasons, in a few words each. */
function useReasons() {
  const brief = useBriefRule();
  return (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .sort(([, one], [, other]) => other - one)
      .slice(0, 3)
      .map(([rule, times]) => `${times} × ${brief(rule)}`)
      .join(', ') || undefined;
}
