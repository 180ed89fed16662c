import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { saveText } from '../../lib/save-text.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { nameOf } from './contact-map.ts';
import type { Person } from './person-page.tsx';

/** All that is kept about somebody as one file: what the law lets them ask for. */
export function GatherPerson({ person }: { readonly person: Person }) {
  const t = useTranslations('contact.data');
  const me = useMe();
  const said = useRefusal();
  const gather = useMutation(
    useTRPC().contact.exportPerson.mutationOptions({
      onSuccess: (held) =>
        saveText(`${nameOf(person)}.json`, JSON.stringify(held, null, 2), 'application/json'),
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
  if (!may(me.role, 'contact.exportPerson')) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
      loading={gather.isPending}
      onClick={() => gather.mutate({ id: person.id })}
    >
      {t('gather')}
    </Button>
  );
}
