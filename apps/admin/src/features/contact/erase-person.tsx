import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { nameOf } from './contact-map.ts';
import type { Person } from './person-page.tsx';

type Erasure = RouterOutputs['contact']['erase'];

const kinds = [
  'interactions',
  'complaints',
  'meetings',
  'tasks',
  'decisionStages',
  'plans',
  'accounts',
] as const satisfies readonly (keyof Erasure['toRead'])[];

/** Takes somebody out of everything, for good, and says what a machine cannot find. */
export function ErasePerson({ person }: { readonly person: Person }) {
  const t = useTranslations('contact.data');
  const me = useMe();
  const said = useRefusal();
  const [asked, setAsked] = useState(false);
  const erase = useMutation(
    useTRPC().contact.erase.mutationOptions({
      onSettled: () => setAsked(false),
      onError: (error) => notifications.show({ color: 'red', message: said(error), autoClose: 8_000 }),
    }),
  );
  if (!may(me.role, 'contact.erase')) return null;
  const name = nameOf(person);
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('erase')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('eraseTitle', { name })}
          confirm={t('eraseConfirm')}
          busy={erase.isPending}
          onClose={() => setAsked(false)}
          onConfirm={() => erase.mutate({ id: person.id })}
        >
          <Text>{t('eraseLead')}</Text>
        </ConfirmDialog>
      )}
      {erase.data && <Erased erasure={erase.data} />}
    </>
  );
}

/** What is gone, and which texts somebody has to read because their words may still name the person. */
function Erased({ erasure: { messages, toRead } }: { readonly erasure: Erasure }) {
  const t = useTranslations('contact.data');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const left = kinds.filter((kind) => toRead[kind] > 0);
  // Only now the page is read anew: it has nothing more of this person to show.
  const close = () => void queryClient.invalidateQueries({ queryKey: trpc.contact.pathKey() });
  return (
    <Modal opened onClose={close} title={t('erased')} withCloseButton={false}>
      <Stack gap="md">
        <Text>{t('erasedLead', { messages })}</Text>
        {left.length > 0 && (
          <div>
            <Text>{t('toRead')}</Text>
            <List>
              {left.map((kind) => (
                <List.Item key={kind}>{t(`kinds.${kind}`, { count: toRead[kind] })}</List.Item>
              ))}
            </List>
          </div>
        )}
        <Group justify="flex-end">
          <Button data-autofocus onClick={close}>
            {t('understood')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
