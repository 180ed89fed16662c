import { ActionIcon, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import classes from './drop-zone.module.css';

type Upload = RouterOutputs['import']['uploads'][number];

const askAgainMs = 2000;

/** Files of which something has not landed yet. */
export function WaitingUploads() {
  const t = useTranslations('imports.waiting');
  const trpc = useTRPC();
  const { data = [] } = useQuery(
    trpc.import.uploads.queryOptions(
      {},
      { refetchInterval: ({ state }) => (state.data?.some(isMoving) ? askAgainMs : false) },
    ),
  );
  if (data.length === 0) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className={classes.files}>
        {data.map((upload) => (
          <OneUpload key={upload.id} upload={upload} />
        ))}
      </ul>
    </Section>
  );
}

function OneUpload({ upload }: { readonly upload: Upload }) {
  const t = useTranslations('imports.waiting');
  const { moment } = useFigures();
  const discard = useDiscard(upload);
  const { id, fileName, createdAt, sheets, landed, busy, problem } = upload;
  const state = problem
    ? t('unreadable')
    : [t('sheets', { sheets, landed }), busy > 0 && t('busy')].filter(Boolean).join(', ');
  return (
    <li>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <AnchorLink to="/imports/$uploadId" params={{ uploadId: id }} fw={550}>
            {fileName}
          </AnchorLink>
          <Text size="sm" c={problem ? 'var(--lost)' : 'dimmed'}>
            {state} · {moment(createdAt)}
          </Text>
        </div>
        {busy === 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('discard', { name: fileName })}
            loading={discard.isPending}
            onClick={() => discard.mutate({ id })}
          >
            <IconX size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </li>
  );
}

function isMoving({ sheets, busy, problem }: Upload): boolean {
  return busy > 0 || (sheets === 0 && problem === null);
}

function useDiscard({ fileName }: Upload) {
  const t = useTranslations('imports.waiting');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  return useMutation(
    trpc.import.discard.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.import.uploads.queryKey() });
        notifications.show({ message: t('discarded', { name: fileName }) });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
}
