import { Button, Group, Text } from '@mantine/core';
import { goalProgress, type PlanGoal } from '@sleutel/domain/plan';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useOnce } from '../../lib/use-once.ts';
import classes from './plan.module.css';
import { type Plan, usePlanDeed } from './plan.ts';

interface GoalsViewProps {
  readonly goals: readonly PlanGoal[];
  readonly plan: Plan;
  readonly editable: boolean;
}

/** Goals with how far each has got. */
export function GoalsView({ goals, plan, editable }: GoalsViewProps) {
  const t = useTranslations('plan');
  if (goals.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <ul className={classes.list}>
      {goals.map((goal) => (
        <OneGoal key={goal.id} goal={goal} plan={plan} editable={editable} />
      ))}
    </ul>
  );
}

function OneGoal({ goal, plan, editable }: Omit<GoalsViewProps, 'goals'> & { readonly goal: PlanGoal }) {
  const t = useTranslations('plan.goal');
  const { day, measured, percent } = useFigures();
  const reading = plan.readings.findLast(({ goalId }) => goalId === goal.id);
  const progress = goalProgress(goal, reading?.value ?? null);
  const known = plan.document.goals.some(({ id }) => id === goal.id);
  const amount = (value: string) => measured(value, goal.unit);
  return (
    <li className={classes.item}>
      <Text fw={550}>{goal.text}</Text>
      <div className={classes.bar} aria-hidden>
        <div
          className={classes.fill}
          style={{ width: `${Math.min(1, Math.max(0, progress ?? 0)) * 100}%` }}
        />
      </div>
      <Group gap="md" justify="space-between">
        <Text size="sm" c="dimmed">
          {[
            t('way', { start: amount(goal.start), target: amount(goal.target) }),
            goal.dueOn && t('due', { day: day(goal.dueOn) }),
            reading && progress !== null
              ? t('reached', {
                  value: amount(reading.value),
                  share: percent(progress),
                  day: day(reading.readOn),
                })
              : t('unread'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {editable && known && <ReadGoal goal={goal} accountId={plan.accountId} />}
      </Group>
    </li>
  );
}

function ReadGoal({ goal, accountId }: { readonly goal: PlanGoal; readonly accountId: string }) {
  const t = useTranslations('plan.goal');
  const client = useTRPCClient();
  const deed = usePlanDeed();
  const { today } = useCompanyDays();
  const [value, setValue] = useState<string | null>(null);
  useUnsaved(value !== null && value.trim() !== '');
  const { busy, once: keep } = useOnce(async () => {
    if (value === null) return;
    const reading = { accountId, goalId: goal.id, value, readOn: today() };
    if (await deed(() => client.plan.readGoal.mutate(reading))) setValue(null);
  });
  if (value === null) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setValue('')}>
        {t('read')}
      </Button>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      <NumberField
        hideControls
        aria-label={t('value', { goal: goal.text })}
        size="xs"
        w={110}
        autoFocus
        value={value}
        onChange={(next) => setValue(String(next))}
      />
      <Button size="compact-sm" disabled={value.trim() === ''} loading={busy} onClick={keep}>
        {t('keep')}
      </Button>
    </Group>
  );
}
