import { Button, Group, Text, Title } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Mark } from '../../components/mark.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { onTop } from '../../lib/on-top.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { ChangeMeeting } from './change-meeting.tsx';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';
import { useMeetingDeed } from './use-meeting-deed.ts';

const looks = {
  planned: { shape: 'diamond', colour: 'var(--prospect)' },
  held: { shape: 'full', colour: 'var(--active)' },
  cancelled: { shape: 'ring', colour: 'var(--muted)' },
} as const;

/** When, where, with whom and what for; to change, to print, to call off. */
export function MeetingHead({ brief: { meeting } }: { readonly brief: Brief }) {
  const t = useTranslations('meeting');
  const { moment } = useFigures();
  const [changing, setChanging] = useState(false);
  const { account } = meeting;
  const people = { with: meeting.contacts, members: meeting.members };
  return (
    <header>
      <AnchorLink to="/accounts/$accountId/meetings" params={{ accountId: account.id }} size="sm" c="dimmed">
        {account.name}
      </AnchorLink>
      <Group justify="space-between" gap="md" align="flex-start">
        <Group gap="md">
          <Title order={1}>{meeting.purpose}</Title>
          <Mark {...looks[meeting.state]}>{t(`state.${meeting.state}`)}</Mark>
        </Group>
        <Actions meeting={meeting} onChange={() => setChanging(true)} />
      </Group>
      <Text c="dimmed">{[moment(meeting.startsAt), meeting.place].filter(Boolean).join(' · ')}</Text>
      <Text>
        {(['with', 'members'] as const)
          .filter((side) => people[side].length > 0)
          .map((side) => t(side, { names: people[side].map(({ name }) => name).join(', ') }))
          .join(' · ')}
      </Text>
      {meeting.agenda && (
        <section className={classes.agenda}>
          <Title order={2} size="sm" c="dimmed" fw={500}>
            {t('form.agenda')}
          </Title>
          <Text className={classes.body}>{meeting.agenda}</Text>
        </section>
      )}
      {changing && (
        <div className={classes.form}>
          <ChangeMeeting meeting={meeting} onEnd={() => setChanging(false)} />
        </div>
      )}
    </header>
  );
}

interface ActionsProps {
  readonly meeting: Brief['meeting'];
  readonly onChange: () => void;
}

function Actions({ meeting, onChange }: ActionsProps) {
  const { id, state } = meeting;
  const t = useTranslations('meeting.action');
  const me = useMe();
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  return (
    <Group gap="sm" className={classes.screenOnly}>
      <Button variant="default" onClick={() => window.print()}>
        {t('print')}
      </Button>
      {state === 'planned' && may(me.role, 'meeting.update') && (
        <>
          <Button variant="default" onClick={onChange}>
            {t('change')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            onClick={() =>
              void deed(() => onTop(meeting, (version) => client.meeting.cancel.mutate({ id, version })))
            }
          >
            {t('cancel')}
          </Button>
        </>
      )}
    </Group>
  );
}
