import { List, Skeleton, Stack, Text } from '@mantine/core';
import type { ProgrammeDifference } from '@sleutel/domain/programme';
import type { Step } from '@sleutel/domain/sequence';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../../components/failed.tsx';
import { useCompanyDays } from '../../../lib/company-days.ts';
import { useFigures } from '../../../lib/figures.ts';
import type { Programme } from '../../../lib/programme.ts';
import { useTRPC } from '../../../lib/trpc.ts';
import { contentName } from '../content-name.ts';
import { useStepText } from '../step-text.ts';
import { useFieldWords } from './field-words.ts';
import classes from './review.module.css';

const PARTS = ['step', 'content', 'offer', 'audience', 'rules'] as const;

/** What is different from what both sides approved before, in words. */
export function Differences({ programme: { id, design, version } }: { readonly programme: Programme }) {
  const t = useTranslations('review.difference');
  const trpc = useTRPC();
  const { day } = useFigures();
  const { dayOf } = useCompanyDays();
  const { data, error } = useQuery(trpc.programme.difference.queryOptions({ id }, { meta: { version } }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={80} />;
  if (data.approvedAt === null) return <Text c="dimmed">{t('never')}</Text>;
  const { differences } = data;
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {t('since', { day: day(dayOf(data.approvedAt)), count: differences.length })}
      </Text>
      {PARTS.filter((part) => differences.some((each) => each.part === part)).map((part) => (
        <div key={part}>
          <Text fw={550}>{t(`part.${part}`)}</Text>
          <List size="sm" spacing={4}>
            {differences
              .filter((each) => each.part === part)
              .map((each) => (
                <List.Item key={keyOf(each)}>
                  <Said difference={each} design={design} />
                </List.Item>
              ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}

function keyOf(difference: ProgrammeDifference): string {
  const { part, key } = difference;
  if (part === 'step') return `${part} ${key}`;
  if (part === 'content') return `${part} ${key} ${difference.language}`;
  return `${part} ${key} ${difference.field} ${difference.kind}`;
}

interface SaidProps {
  readonly difference: ProgrammeDifference;
  readonly design: Programme['design'];
}

function Said({ difference, design }: SaidProps) {
  const t = useTranslations('review.difference');
  const { language } = useFigures();
  switch (difference.part) {
    case 'step':
      return <StepSaid {...difference} design={design} />;
    case 'content':
      return (
        <>
          {t(`content.${difference.kind}`, {
            name: contentName(design, difference.key),
            language: language(difference.language),
          })}
          {difference.kind === 'changed' && <Parts parts={difference.parts} />}
        </>
      );
    default:
      return <FieldSaid difference={difference} design={design} />;
  }
}

interface FieldSaidProps {
  readonly difference: Exclude<ProgrammeDifference, { part: 'step' | 'content' }>;
  readonly design: Programme['design'];
}

function FieldSaid({ difference, design }: FieldSaidProps) {
  const t = useTranslations('review.difference.field');
  const say = useFieldWords(design);
  return t(difference.kind, say(difference));
}

interface StepSaidProps {
  readonly kind: 'added' | 'removed' | 'changed' | 'leadsElsewhere';
  readonly before: Step | null;
  readonly after: Step | null;
  readonly design: Programme['design'];
}

function StepSaid({ kind, before, after, design }: StepSaidProps) {
  const t = useTranslations('review.difference');
  const say = useStepText(design);
  const text = (step: Step | null) => (step ? `${step.name} – ${say(step)}` : '');
  if (kind === 'changed') return t('step.changed', { before: text(before), after: text(after) });
  return t(`step.${kind}`, { step: text(after ?? before) });
}

/** Sentences that went are struck through, those that came underlined; what stayed is only hinted at. */
function Parts({ parts }: { readonly parts: Extract<ProgrammeDifference, { part: 'content' }>['parts'] }) {
  return (
    <p className={classes.parts}>
      {parts.map((part, index) => {
        const key = `${index} ${part.kind}`;
        if (part.kind === 'removed') return <del key={key}>{part.text}</del>;
        if (part.kind === 'added') return <ins key={key}>{part.text}</ins>;
        return <span key={key}>{shortened(part.text)}</span>;
      })}
    </p>
  );
}

const SHOWN = 60;

function shortened(text: string): string {
  return text.length <= 2 * SHOWN ? text : `${text.slice(0, SHOWN)} … ${text.slice(-SHOWN)}`;
}
