import { notifications } from '@mantine/notifications';
import { ProfileUpdate } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMyself } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useIssuesByPlace } from './issues-by-place.ts';
import { withoutSent } from './without-sent.ts';

/** What somebody is changing about themselves and has not kept yet, over what is there. */
export function useProfileDraft() {
  const t = useTranslations('settings.save');
  const me = useMyself();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const issuesOf = useIssuesByPlace();
  const [change, setChange] = useState<ProfileUpdate>({});
  const parsed = ProfileUpdate.safeParse(change);
  const update = useMutation(
    trpc.user.updateMe.mutationOptions({
      onSuccess: async (kept, sent) => {
        queryClient.setQueryData(trpc.user.me.queryKey({}), kept);
        // What was written while it was on its way is not kept yet.
        setChange((now) => withoutSent(now, sent));
        notifications.show({ message: t('saved') });
        await queryClient.invalidateQueries({ queryKey: trpc.user.pathKey() });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    }),
  );
  useUnsaved(Object.keys(change).length > 0 && !update.isPending);
  return {
    profile: { ...me, ...change },
    editable: true,
    change,
    put: (part: ProfileUpdate) => setChange((old) => ({ ...old, ...part })),
    discard: () => setChange({}),
    save: () => update.mutate(change),
    saving: update.isPending,
    issues: issuesOf(parsed.error?.issues ?? []),
  };
}
