import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { ButtonLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { useTakenAccounts } from '../../lib/taken-accounts.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { DraftFields } from './draft-fields.tsx';
import { draftInput, useDraftForm } from './draft-form.ts';
import classes from './draft-outlook.module.css';
import { DraftOutlook } from './draft-outlook.tsx';

export type Playbook = RouterOutputs['playbook']['list'][number];

/** A programme begins as a playbook and what is different this time. */
export function NewProgrammePage() {
  const t = useTranslations('programme.draft');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.playbook.list.queryOptions());
  if (error && !data) return <Failed error={error} />;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {data ? <DraftForm playbooks={data} /> : <Skeleton height={480} maw={640} />}
    </>
  );
}

function DraftForm({ playbooks }: { readonly playbooks: readonly Playbook[] }) {
  const t = useTranslations('programme.draft');
  const form = useDraftForm(playbooks, useTakenAccounts());
  const draft = useDraft();
  useUnsaved(form.isDirty() && !draft.isPending);
  const said = useRefusal();
  return (
    <form
      className={classes.page}
      onSubmit={form.onSubmit((values) => draft.mutate(draftInput(values, playbooks)))}
    >
      <Stack gap="lg">
        {draft.error && (
          <Alert color="red" role="alert">
            {said(draft.error)}
          </Alert>
        )}
        <DraftFields form={form} playbooks={playbooks} />
        <Group gap="sm">
          <Button type="submit" loading={draft.isPending}>
            {t('submit')}
          </Button>
          <ButtonLink to="/programmes" variant="default">
            {t('cancel')}
          </ButtonLink>
        </Group>
      </Stack>
      <DraftOutlook values={form.values} playbooks={playbooks} />
    </form>
  );
}

function useDraft() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation(
    trpc.programme.draft.mutationOptions({
      onSuccess: async (programme) => {
        queryClient.setQueryData(trpc.programme.get.queryKey({ id: programme.id }), programme);
        await queryClient.invalidateQueries({ queryKey: trpc.programme.list.pathKey() });
        await navigate({ to: '/programmes/$programmeId', params: { programmeId: programme.id } });
      },
    }),
  );
}
