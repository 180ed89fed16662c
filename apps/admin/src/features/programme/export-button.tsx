import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { saveText } from '../../lib/save-text.ts';
import { useTRPCClient } from '../../lib/trpc.ts';

/** The whole programme as one file, to be read, kept and changed elsewhere. */
export function ExportButton({ id }: { readonly id: string }) {
  const t = useTranslations('programme.file');
  const client = useTRPCClient();
  const said = useRefusal();
  const written = useMutation({
    mutationFn: () => client.programme.export.query({ id }),
    onSuccess: ({ fileName, text }) => saveText(fileName, text, 'application/yaml'),
    onError: (error) => notifications.show({ color: 'red', message: said(error) }),
  });
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconFileExport size={16} />}
      loading={written.isPending}
      onClick={() => written.mutate()}
    >
      {t('export')}
    </Button>
  );
}
