import { Text } from '@mantine/core';
import type { Step } from '@sleutel/domain/sequence';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../lib/programme.ts';

const counted = ['waiting', 'sent', 'moved', 'held', 'skipped', 'stopped'] as const;

interface StepCountsProps {
  readonly step: Step;
  readonly programme: Programme;
}

/** How many are at a step and what was decided there; nothing before the launch. */
export function StepCounts({ step, programme }: StepCountsProps) {
  const t = useTranslations('programme.steps.counts');
  const { progress, launchedAt } = programme;
  if (launchedAt === null) return null;
  const counts = progress.steps[step.key];
  const words = counted
    .filter((name) => (counts?.[name] ?? 0) > 0)
    .map((name) => t(name === 'sent' && progress.mailStays ? 'kept' : name, { count: counts?.[name] ?? 0 }));
  if (step.type === 'exit') words.push(t(step.outcome, { count: endedAt(step.outcome, progress) }));
  if (words.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" className="figures">
      {words.join(' · ')}
    </Text>
  );
}

function endedAt(outcome: 'finished' | 'wonBack', { enrolments, wonBack }: Programme['progress']): number {
  return outcome === 'wonBack' ? wonBack : Math.max(0, enrolments.finished - wonBack);
}
