import { List, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { BLANK, draftFromPlaybook } from '@sleutel/domain/programme';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { type DraftValues, draftInput, isFit } from './draft-form.ts';
import classes from './draft-outlook.module.css';
import type { Playbook } from './new-programme-page.tsx';
import { outlineOf } from './outline.ts';
import { stepIcons } from './step-icons.ts';
import { useStepText } from './step-text.ts';

interface DraftOutlookProps {
  readonly values: DraftValues;
  readonly playbooks: readonly Playbook[];
}

/** What the draft would be, beside the choices it is made by: whom it reaches now and what happens to them. */
export function DraftOutlook({ values, playbooks }: DraftOutlookProps) {
  const shown = useLastFit(values);
  return (
    <Stack gap="md" className={classes.outlook}>
      <Reach values={shown} playbooks={playbooks} />
      <Course values={shown} playbooks={playbooks} />
    </Stack>
  );
}

/** While a number is none yet, what was last possible stays. */
function useLastFit(values: DraftValues): DraftValues {
  const [shown, setShown] = useState(values);
  if (shown !== values && isFit(values)) setShown(values);
  return isFit(values) ? values : shown;
}

/** Typing is not counted letter by letter. */
const PAUSE_MS = 250;

function Reach({ values, playbooks }: DraftOutlookProps) {
  const t = useTranslations('programme.draft.outlook');
  const trpc = useTRPC();
  const [{ name: _, ...input }] = useDebouncedValue(draftInput(values, playbooks), PAUSE_MS);
  const { data, error } = useQuery(
    trpc.programme.estimate.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  const entry = playbooks.find(({ key }) => key === values.playbook)?.audience.entry;
  const later = data?.entry === 'occasions';
  return (
    <Section title={t(later ? 'reachLater' : 'reach')}>
      {error && !data && <Failed error={error} />}
      {!data && !error && <Skeleton height={64} />}
      <div aria-live="polite">{data && <Reached estimate={data} holdOut={Number(values.holdOut)} />}</div>
      {entry && data?.entry === null && (
        <Text size="sm" mt="xs">
          {t('entryDropped')}
        </Text>
      )}
    </Section>
  );
}

type Estimate = RouterOutputs['programme']['estimate'];

function Reached({ estimate, holdOut }: { readonly estimate: Estimate; readonly holdOut: number }) {
  const t = useTranslations('programme.draft.outlook');
  const language = useTranslations('frame.language');
  const { count } = useFigures();
  const { accounts, people, leftOut, languages, chosen } = estimate;
  const heldOut = Math.round((accounts * holdOut) / 100);
  const reasons = (['noPerson', 'noManager', 'inOtherProgramme'] as const).filter((why) => leftOut[why] > 0);
  return (
    <>
      <Text fw={600} size="lg">
        {t('reached', { accounts, people })}
      </Text>
      {chosen === 0 && <Text size="sm">{t('nobody')}</Text>}
      <List size="sm" listStyleType="none" c="dimmed">
        {(['en', 'af'] as const).map((each) => {
          const readers = languages[each] ?? 0;
          return readers > 0 && <List.Item key={each}>{`${language(each)}: ${count(readers)}`}</List.Item>;
        })}
        {heldOut > 0 && <List.Item>{t('heldOut', { count: heldOut })}</List.Item>}
        {reasons.map((why) => (
          <List.Item key={why}>{t(`leftOut.${why}`, { count: leftOut[why] })}</List.Item>
        ))}
      </List>
    </>
  );
}

function Course({ values, playbooks }: DraftOutlookProps) {
  const t = useTranslations('programme.draft.outlook');
  const ways = useTranslations('programme.steps');
  const playbook = playbooks.find(({ key }) => key === values.playbook);
  const { name: _, holdOutShare: __, ...changes } = draftInput(values, playbooks);
  // Neither currency nor name is in what the steps say.
  const design = draftFromPlaybook(playbook ?? BLANK, { ...changes, name: 'draft' }, { currency: 'GBP' });
  const say = useStepText(design);
  return (
    <Section title={t('course')}>
      <ol className={classes.course}>
        {outlineOf(design.sequence).map((line) => {
          const Icon = line.kind === 'step' ? stepIcons[line.step.type] : null;
          const way = line.way === null ? '' : `${ways(line.way)} `;
          return (
            <li
              key={line.kind === 'step' ? line.step.key : `${line.depth} ${line.to}`}
              style={{ '--depth': line.depth }}
            >
              <span className={classes.number}>{line.kind === 'step' ? line.number : ''}</span>
              {Icon && <Icon size={16} stroke={1.6} aria-hidden />}
              <span className={classes.text}>
                {way && <span className={classes.way}>{way}</span>}
                {line.kind === 'step' ? say(line.step) : ways('goOn', { number: line.to })}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
