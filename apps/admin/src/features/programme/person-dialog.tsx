import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../components/dialog.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PartFailed } from '../../components/part-failed.tsx';
import { EnrolmentStateMark } from '../../lib/enrolment-state-mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useLedger } from '../../lib/ledger.ts';
import type { Programme } from '../../lib/programme.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { HeldActions } from './held-actions.tsx';
import { useStepText } from './step-text.ts';
import { usePersonAction } from './use-person-action.ts';

type PersonRow = RouterOutputs['enrolment']['list']['items'][number];
type Line = RouterOutputs['enrolment']['ledger'][number];

interface PersonDialogProps {
  readonly id: string;
  /** As the page of the list has them; asked for where they stand on another. */
  readonly row: PersonRow | undefined;
  readonly programme: Programme;
  readonly onClose: () => void;
}

/** Why somebody got what they got, and why not; and what may be done for them. */
export function PersonDialog({ id, row: onPage, programme, onClose }: PersonDialogProps) {
  const t = useTranslations('programme.person');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.enrolment.ledger.queryOptions({ id }));
  const elsewhere = useQuery({
    ...trpc.enrolment.list.queryOptions({ id, programmeId: programme.id }),
    enabled: onPage === undefined,
  });
  const row = onPage ?? elsewhere.data?.items[0];
  return (
    <Dialog
      size="lg"
      onClose={onClose}
      title={row?.contact.name ?? t('title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {row && <Standing row={row} />}
        {data && <Lines lines={data} programme={programme} />}
        {!data && (error ? <PartFailed error={error} /> : <Skeleton height={160} aria-busy />)}
      </Stack>
    </Dialog>
  );
}

function Standing({ row }: { readonly row: PersonRow }) {
  const t = useTranslations('programme.person');
  const came = useTranslations('programme.cause');
  const { moment } = useFigures();
  const { allowed, act } = usePersonAction(row);
  const underWay = row.state === 'active' || row.state === 'held';
  return (
    <Stack gap="xs">
      <Group gap="md">
        <EnrolmentStateMark state={row.state} />
        <AnchorLink to="/accounts/$accountId" params={{ accountId: row.account.id }} size="sm">
          {row.account.name}
        </AnchorLink>
        <Text size="sm" c="dimmed">
          {t('entered', { when: moment(row.enteredAt), times: row.entries, cause: came(row.cause) })}
        </Text>
      </Group>
      {row.state === 'active' && row.dueAt !== null && (
        <Text size="sm">{t('next', { when: moment(row.dueAt) })}</Text>
      )}
      <Group gap="sm">
        <HeldActions row={row} />
        {underWay && allowed.leave && (
          <Button
            size="compact-sm"
            variant="default"
            title={t('leaveHint')}
            loading={act.isPending}
            onClick={() => act.mutate('leave')}
          >
            {t('leave')}
          </Button>
        )}
        {allowed.restart && (
          <Button
            size="compact-sm"
            variant="default"
            title={t('restartHint')}
            loading={act.isPending}
            onClick={() => act.mutate('restart')}
          >
            {t('restart')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Lines({ lines, programme }: { readonly lines: readonly Line[]; readonly programme: Programme }) {
  const t = useTranslations('programme.person');
  const verdict = useTranslations('ledger.verdict');
  const say = useLedger();
  const step = useStepText(programme.design);
  const { moment } = useFigures();
  const nameOf = (key: string) => {
    const found = programme.design.sequence.steps.find((each) => each.key === key);
    return found ? step(found) : key;
  };
  if (lines.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('lines')}>
      {lines.map((line) => (
        <li key={line.id}>
          <Text size="sm" c="dimmed">
            {moment(line.decidedAt)} · {verdict(line.verdict)} · {nameOf(line.stepKey)}
          </Text>
          <Text>{say(line)}</Text>
          {line.by !== null && (
            <Text size="sm" c="dimmed">
              {t('by', { name: line.by })}
            </Text>
          )}
          {typeof line.inputs['occurrence'] === 'string' && (
            <Text size="sm" c="dimmed">
              {t('occurrence', { what: line.inputs['occurrence'] })}
            </Text>
          )}
          {typeof line.inputs['reason'] === 'string' && line.inputs['reason'] !== '' && (
            <Text size="sm" c="dimmed">
              {t('reason', { what: line.inputs['reason'] })}
            </Text>
          )}
          {line.nextEligibleAt !== null && (
            <Text size="sm" c="dimmed">
              {t('eligible', { when: moment(line.nextEligibleAt) })}
            </Text>
          )}
          {line.messageId !== null && (
            <AnchorLink to="/messages/$messageId" params={{ messageId: line.messageId }} size="sm">
              {t('message')}
            </AnchorLink>
          )}
        </li>
      ))}
    </Stack>
  );
}
