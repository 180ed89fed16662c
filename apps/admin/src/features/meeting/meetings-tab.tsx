import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { PartFailed } from '../../components/part-failed.tsx';
import { Section } from '../../components/section.tsx';
import { useAccountId } from '../../lib/account.ts';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import classes from './meeting.module.css';
import { NewMeeting } from './new-meeting.tsx';

/** Meetings with the account, to come and past. What plans one is above them, where nothing moves as they arrive. */
export function MeetingsTab() {
  const accountId = useAccountId();
  const t = useTranslations('meeting.list');
  const me = useMe();
  const [planning, setPlanning] = useState(false);
  return (
    <Stack gap="lg">
      <Section title={t('coming')}>
        <Stack gap="md">
          {may(me.role, 'meeting.add') &&
            (planning ? (
              <NewMeeting accountId={accountId} onCancel={() => setPlanning(false)} />
            ) : (
              <Group>
                <Button onClick={() => setPlanning(true)}>{t('plan')}</Button>
              </Group>
            ))}
          <Meetings accountId={accountId} when="coming" />
        </Stack>
      </Section>
      <Section title={t('past')}>
        <Meetings accountId={accountId} when="past" />
      </Section>
    </Stack>
  );
}

interface MeetingsProps {
  readonly accountId: string;
  readonly when: 'coming' | 'past';
}

function Meetings({ accountId, when }: MeetingsProps) {
  const t = useTranslations('meeting.list');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.meeting.list.queryOptions({ accountId, when }));
  if (!data) return error ? <PartFailed error={error} /> : <Skeleton height={60} />;
  if (data.total === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <ul className={classes.list}>
      {data.items.map((meeting) => (
        <OneMeeting key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}

function OneMeeting({ meeting }: { readonly meeting: RouterOutputs['meeting']['get'] }) {
  const t = useTranslations('meeting');
  const { moment } = useFigures();
  const people = [...meeting.contacts, ...meeting.members].map(({ name }) => name).join(', ');
  return (
    <li>
      <AnchorLink to="/meetings/$meetingId" params={{ meetingId: meeting.id }} fw={550} c="inherit">
        {meeting.purpose}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {[moment(meeting.startsAt), meeting.place, people, t(`state.${meeting.state}`)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </li>
  );
}
