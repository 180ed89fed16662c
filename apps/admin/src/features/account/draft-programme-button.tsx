import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { MOST_NAMED_ACCOUNTS } from '@sleutel/domain/programme';
import { may } from '@sleutel/domain/user';
import { IconRoute } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPCClient } from '../../lib/trpc.ts';
import { type AccountsSearch, toFilter } from './accounts-search.ts';
import type { Selection } from './use-selection.ts';

interface DraftProgrammeButtonProps {
  readonly selection: Selection;
  readonly search: AccountsSearch;
  /** How many are chosen. */
  readonly chosen: number;
}

/** Takes what is chosen along to a new programme. */
export function DraftProgrammeButton({ selection, search, chosen }: DraftProgrammeButtonProps) {
  const t = useTranslations('accountList.bulk');
  const me = useMe();
  const client = useTRPCClient().account;
  const navigate = useNavigate();
  const said = useRefusal();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => (selection.all ? client.ids.query(toFilter(search)) : [...selection.ids]),
    onSuccess: (takenAccounts) =>
      navigate({ to: '/programmes/new', state: (old) => ({ ...old, takenAccounts }) }),
    onError: (error) => notifications.show({ color: 'red', message: said(error) }),
  });
  if (!may(me.role, 'programme.draft')) return null;
  return (
    <Button
      variant="default"
      loading={isPending}
      disabled={chosen > MOST_NAMED_ACCOUNTS}
      leftSection={<IconRoute size={16} stroke={1.6} aria-hidden />}
      onClick={() => mutate()}
    >
      {t('draft')}
    </Button>
  );
}
