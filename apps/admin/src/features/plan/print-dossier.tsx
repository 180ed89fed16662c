import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useOpenSolution } from '../../lib/open-solution.ts';
import classes from './plan.module.css';
import type { Board } from './print-page.tsx';

const generalParts = ['description', 'history', 'organisation', 'surroundings', 'decisionNote'] as const;

/** What is known of the account. */
export function PrintDossier({ board }: { readonly board: Board }) {
  const t = useTranslations('plan.print');
  const account = useTranslations('account');
  const dossier = useTranslations('dossier.text');
  const { day, percent } = useFigures();
  const openSolution = useOpenSolution();
  return (
    <>
      <section>
        <Title order={2}>{t('dossier')}</Title>
        {generalParts.map((part) => {
          const text = board.general[part];
          return (
            text && (
              <Text key={part} mb={6}>
                <Text span fw={550}>{`${dossier(`${part}.name`)}. `}</Text>
                {text}
              </Text>
            )
          );
        })}
        {board.stages.length > 0 && (
          <Text>
            {board.stages.map(({ name, days }) => (days ? t('stage', { name, days }) : name)).join(' → ')}
          </Text>
        )}
      </section>
      <section>
        <Title order={2}>{t('people')}</Title>
        <ul className={classes.list}>
          {board.people.map(({ id, firstName, lastName, title, role, stance }) => (
            <li key={id}>
              <Text span fw={550}>
                {[firstName, lastName].filter(Boolean).join(' ')}
              </Text>
              {` · ${[title, role && account(`role.${role}`), stance && account(`stance.${stance}`)].filter(Boolean).join(' · ')}`}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Title order={2}>{t('competitors')}</Title>
        {board.competitors.length === 0 && <Text c="dimmed">–</Text>}
        {board.competitors.map(({ name, shareOfWallet, strengths }) => (
          <Text key={name}>
            {[name, shareOfWallet !== null && t('wallet', { share: percent(shareOfWallet) }), strengths]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
      </section>
      {board.whiteSpace.length > 0 && (
        <section>
          <Title order={2}>{t('whiteSpace')}</Title>
          {board.whiteSpace.map((open) => (
            <Text key={open.solution}>{openSolution(open)}</Text>
          ))}
        </section>
      )}
      <section>
        <Title order={2}>{t('open')}</Title>
        {board.complaints.length + board.promises.length === 0 && <Text c="dimmed">–</Text>}
        {board.complaints.map(({ summary, openedOn }) => (
          <Text key={`${summary} ${openedOn}`}>{t('complaint', { summary, day: day(openedOn) })}</Text>
        ))}
        {board.promises.map(({ summary, dueOn }) => (
          <Text key={`${summary} ${dueOn}`}>{t('promise', { summary, day: day(dueOn) })}</Text>
        ))}
      </section>
      <section>
        <Title order={2}>{t('tenders')}</Title>
        {board.tenders.length === 0 && <Text c="dimmed">–</Text>}
        {board.tenders.map(({ title, openedOn, outcome, reason }) => (
          <Text key={`${title} ${openedOn}`}>
            {[day(openedOn), title, t(`outcome.${outcome}`), reason].filter(Boolean).join(' · ')}
          </Text>
        ))}
      </section>
    </>
  );
}
