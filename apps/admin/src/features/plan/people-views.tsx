import { Checkbox, Text } from '@mantine/core';
import type { PlanDocument } from '@sleutel/domain/plan';
import { may, Side } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { DueMark } from '../../lib/due-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { TaskPerson } from '../../lib/task/task-person.tsx';
import { useTaskDeed } from '../../lib/task/use-task-deeds.ts';
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import classes from './plan.module.css';
import { namesOf, type Plan } from './plan.ts';

interface BuyersViewProps {
  readonly buyers: PlanDocument['targetBuyers'];
  readonly plan: Plan;
}

/** Whom the plan is after, each leading to where they stand on the contact map. */
export function BuyersView({ buyers, plan }: BuyersViewProps) {
  const t = useTranslations('plan');
  const nameOf = namesOf(plan);
  if (buyers.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <ul className={classes.list}>
      {buyers.map(({ contactId, aim }) => {
        const contact = plan.contacts.find(({ id }) => id === contactId);
        return (
          <li key={contactId} className={classes.item}>
            <AnchorLink
              to="/accounts/$accountId/people"
              params={{ accountId: plan.accountId }}
              fw={550}
              c="inherit"
            >
              {nameOf(contactId)}
            </AnchorLink>
            {contact?.title && <Text span c="dimmed">{` · ${contact.title}`}</Text>}
            {contact?.leftOn && <Text span c="var(--lost)">{` · ${t('left')}`}</Text>}
            <Text size="sm">{aim}</Text>
          </li>
        );
      })}
    </ul>
  );
}

interface GroupViewProps {
  readonly group: PlanDocument['group'];
  readonly plan: Plan;
}

/** Who plans together, by side. */
export function GroupView({ group, plan }: GroupViewProps) {
  const t = useTranslations('plan');
  const nameOf = namesOf(plan);
  if (group.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <>
      {Side.options.map((side) => (
        <Text key={side}>
          <Text span c="dimmed">{`${t(`side.${side}`)}: `}</Text>
          {group
            .filter((member) => member.side === side)
            .map(({ userId }) => nameOf(userId))
            .join(', ') || '–'}
        </Text>
      ))}
    </>
  );
}

interface StepsViewProps {
  readonly steps: PlanDocument['nextSteps'];
  readonly plan: Plan;
}

/** Next steps, to be ticked off as the tasks they are. */
export function StepsView({ steps, plan }: StepsViewProps) {
  const t = useTranslations('plan');
  const { day } = useFigures();
  const nameOf = namesOf(plan);
  const me = useMe();
  const tick = useTick(plan.accountId);
  if (steps.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <ul className={classes.list}>
      {steps.map(({ id, text, ownerId, contactId, dueOn }) => {
        const task = plan.tasks[id];
        const about = plan.contacts.find((contact) => contact.id === contactId);
        const open = !task?.doneAt;
        return (
          <li key={id} className={classes.item}>
            <Checkbox
              label={text}
              checked={Boolean(task?.doneAt)}
              disabled={!task || !may(me.role, 'task.complete')}
              onChange={() => task && void tick(task)}
            />
            <Text size="sm" c="dimmed" ml={28}>
              {nameOf(ownerId)}
              {dueOn !== null && open && <DueMark dueOn={dueOn} parted />}
              {dueOn !== null && !open && ` · ${t('due', { day: day(dueOn) })}`}
              {about && (
                <>
                  {' · '}
                  <TaskPerson person={about} />
                  {about.leftOn && <Text span c="var(--lost)">{` · ${t('left')}`}</Text>}
                </>
              )}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}

function useTick(accountId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const deed = useTaskDeed();
  return async ({ id, doneAt }: { readonly id: string; readonly doneAt: string | null }) => {
    await deed(() =>
      doneAt === null ? client.task.complete.mutate({ id }) : client.task.reopen.mutate({ id }),
    );
    await queryClient.invalidateQueries({ queryKey: trpc.plan.get.queryKey({ accountId }) });
  };
}
