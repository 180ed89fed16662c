import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../lib/programme.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';

/** As long as a name may be. */
const LONGEST = 200;

/** A new draft like this one, whatever became of it. */
export function CopyButton({ programme }: { readonly programme: Programme }) {
  const t = useTranslations('programme');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const said = useRefusal();
  const copy = useMutation(
    trpc.programme.copy.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
        notifications.show({ message: t('copy.done') });
        await navigate({ to: '/programmes/$programmeId/rules', params: { programmeId: id } });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
  const name = t('copy.name', { name: programme.design.name }).slice(0, LONGEST);
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconCopy size={16} />}
      loading={copy.isPending}
      onClick={() => copy.mutate({ id: programme.id, name })}
    >
      {t('actions.copy')}
    </Button>
  );
}
