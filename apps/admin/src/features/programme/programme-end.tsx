import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import type { Programme } from '../../lib/programme.ts';
import { approvalChoice } from './approval-choice.ts';
import { EndDialog } from './end-dialog.tsx';
import { useEndAction } from './use-end-action.ts';

type End = NonNullable<Programme['end']>;
type Proposal = NonNullable<End['proposal']>;

/** Of a programme that runs: when it ends, the way to move that, and the later end that waits for both sides. */
export function ProgrammeEnd({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme.end');
  const me = useMe();
  const { moment } = useFigures();
  const action = useEndAction(programme);
  // As it was when its end was looked at: one that somebody else moved since is not moved unseen.
  const [asked, setAsked] = useState<{ readonly end: End; readonly version: number } | null>(null);
  const { end, state } = programme;
  if (end === null || (state !== 'live' && state !== 'paused')) return null;
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Text size="sm">{end.endsAt === null ? t('none') : t('ends', { when: moment(end.endsAt) })}</Text>
        {may(me.role, 'programme.moveEnd') && (
          <Button
            size="xs"
            variant="default"
            loading={action.isPending}
            onClick={() => setAsked({ end, version: programme.version })}
          >
            {t(end.endsAt === null ? 'set' : 'button')}
          </Button>
        )}
      </Group>
      {end.proposal && <Waiting programme={programme} proposal={end.proposal} />}
      {asked && (
        <EndDialog
          programme={programme}
          end={asked.end}
          onClose={() => setAsked(null)}
          onMove={(endsAt) => {
            setAsked(null);
            action.mutate({ verb: 'move', endsAt, version: asked.version });
          }}
        />
      )}
    </Stack>
  );
}

interface WaitingProps {
  readonly programme: Programme;
  readonly proposal: Proposal;
}

function Waiting({ programme, proposal }: WaitingProps) {
  const t = useTranslations('programme.end');
  const approved = useTranslations('programmeEdit.revision.approved');
  const { moment } = useFigures();
  const { endsAt, by } = proposal;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="md">
        <Stack gap={4} flex="1 1 320px">
          <Text size="sm">
            {endsAt === null
              ? t('proposedNone', { name: by.name })
              : t('proposed', { name: by.name, when: moment(endsAt) })}
          </Text>
          {proposal.approvals.map(({ side, user }) => (
            <Text key={side} size="sm">
              {approved(side, { name: user.name })}
            </Text>
          ))}
        </Stack>
        <Answers programme={programme} proposal={proposal} />
      </Group>
    </Paper>
  );
}

function Answers({ programme, proposal }: WaitingProps) {
  const t = useTranslations('programme');
  const me = useMe();
  const action = useEndAction(programme);
  const { contentHash, approvals, by } = proposal;
  const choice = approvalChoice(me, { approvals, writers: [by] });
  return (
    <Group gap="sm">
      {may(me.role, 'programme.withdrawEnd') && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          loading={action.isPending}
          onClick={() => action.mutate({ verb: 'withdraw' })}
        >
          {t('end.withdraw')}
        </Button>
      )}
      {choice.kind === 'mayNot' ? (
        <Text size="sm" c="dimmed" maw={260}>
          {t(choice.reason === 'ownWork' ? 'end.own' : `whyNot.${choice.reason}`)}
        </Text>
      ) : (
        choice.sides.map((side) => (
          <Button
            key={side}
            size="xs"
            loading={action.isPending}
            onClick={() => action.mutate({ verb: 'approve', side, contentHash })}
          >
            {t('actions.approve', { side: t(`lowerSide.${side}`) })}
          </Button>
        ))
      )}
    </Group>
  );
}
