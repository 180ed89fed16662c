import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { AddDialog } from '../../components/add-dialog.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { useMyself } from '../me.ts';
import { useRefusal } from '../refusal.ts';
import { refusalOf, useTRPC } from '../trpc.ts';
import { type AccountDraft, emptyDraft, useReadDraft } from './account-draft.ts';
import { AccountDraftFields } from './account-draft-fields.tsx';
import { LikeAccounts } from './like-accounts.tsx';

interface AddAccountProps {
  readonly onClose: () => void;
}

/** Notes a company that nobody imported, and goes on to its page, which says what is missing. */
export function AddAccount({ onClose }: AddAccountProps) {
  const t = useTranslations('addAccount');
  const said = useRefusal();
  const me = useMyself();
  const [draft, setDraft] = useState<AccountDraft>({ ...emptyDraft, ownerId: me.id });
  const [tried, setTried] = useState(false);
  const read = useReadDraft(draft);
  const create = useCreate(onClose);
  const taken = takenBy(create.error);
  const put = (part: Partial<AccountDraft>) => {
    setDraft((old) => ({ ...old, ...part }));
    create.reset();
  };
  const add = () => {
    setTried(true);
    if (read.problems === null) create.mutate(read.account);
  };
  return (
    <AddDialog
      title={t('open')}
      adds={t('add')}
      refusal={create.error && !taken ? said(create.error) : null}
      saving={create.isPending}
      begun={Object.keys(emptyDraft).some((key) => Reflect.get(draft, key) !== '')}
      onAdd={add}
      onClose={onClose}
    >
      <AccountDraftFields
        draft={draft}
        problems={{
          ...(tried ? read.problems : null),
          ...(taken && { externalId: <NumberTaken {...taken} /> }),
        }}
        onChange={put}
      />
      <LikeAccounts name={draft.name} domain={draft.domain} />
    </AddDialog>
  );
}

function useCreate(onClose: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.account.create.mutationOptions({
      onSuccess: async ({ id }) => {
        onClose();
        await navigate({ to: '/accounts/$accountId/dossier', params: { accountId: id } });
        const changed = [trpc.account, trpc.qualification, trpc.duplicate];
        await Promise.all(changed.map((noun) => queryClient.invalidateQueries({ queryKey: noun.pathKey() })));
      },
    }),
  );
}

/** Whose number it is already. */
const Taken = z.object({ account: z.string(), accountId: z.string() });

function takenBy(error: unknown): z.infer<typeof Taken> | null {
  const { reason, detail } = refusalOf(error);
  return reason === 'account-number-taken' ? (Taken.safeParse(detail).data ?? null) : null;
}

function NumberTaken({ account, accountId }: z.infer<typeof Taken>) {
  const t = useTranslations('addAccount');
  return t.rich('taken', {
    account,
    link: (name) => (
      <AnchorLink to="/accounts/$accountId" params={{ accountId }} c="inherit" inherit td="underline">
        {name}
      </AnchorLink>
    ),
  });
}
