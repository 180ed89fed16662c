import { Checkbox, Text } from '@mantine/core';
import { may } from '@sleutel/domain/user';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { DueMark } from '../../lib/due-mark.tsx';
import { useMe } from '../../lib/me.ts';
import { promiseKeeping } from '../../lib/promise-keeping.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import type { Brief } from './meeting-page.tsx';
import { useMeetingDeed } from './use-meeting-deed.ts';

/** What we promised, to be ticked off once it is kept. */
export function OpenPromise({ promise }: { readonly promise: Brief['promises'][number] }) {
  const t = useTranslations('today.said');
  const me = useMe();
  const client = useTRPCClient();
  const deed = useMeetingDeed();
  const offerUndo = useOfferUndo();
  const { summary, dueOn } = promise;
  const tick = async () => {
    const { keep, takeBack } = promiseKeeping(client, promise);
    const done = await deed(async () => {
      await keep();
      return true;
    });
    if (!done) return;
    const undo = async () => {
      await deed(takeBack);
      return undefined;
    };
    offerUndo({ message: t('kept', { title: summary }), undo });
  };
  return (
    <div>
      <Checkbox
        label={summary}
        checked={false}
        disabled={!may(me.role, 'promise.keep')}
        onChange={() => void tick()}
      />
      <Text size="sm" c="dimmed" ml={28}>
        <DueMark dueOn={dueOn} />
      </Text>
    </div>
  );
}
