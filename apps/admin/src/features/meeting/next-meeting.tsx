import { Button, Group } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import classes from './meeting.module.css';
import type { Brief } from './meeting-page.tsx';
import { followOn } from './meeting-planned.ts';
import { NewMeeting } from './new-meeting.tsx';

/** Plans the meeting after one that was held: the same people, at the same place. */
export function NextMeeting({ meeting }: { readonly meeting: Brief['meeting'] }) {
  const t = useTranslations('meeting.notes');
  const me = useMe();
  const [planning, setPlanning] = useState(false);
  if (!may(me.role, 'meeting.add')) return null;
  if (planning) {
    return (
      <NewMeeting
        accountId={meeting.account.id}
        begin={followOn(meeting)}
        onCancel={() => setPlanning(false)}
      />
    );
  }
  return (
    <Group className={classes.screenOnly}>
      <Button variant="default" onClick={() => setPlanning(true)}>
        {t('next')}
      </Button>
    </Group>
  );
}
