import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { useImportWords } from './import-words.ts';

/** Takes an import back; afterwards everything is read anew. */
export function useUndoImport() {
  const t = useTranslations('imports.batch');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const words = useImportWords();
  const said = useRefusal();
  return useMutation(
    trpc.import.undo.mutationOptions({
      onSuccess: async ({ removed, restored, notices }) => {
        await queryClient.invalidateQueries();
        const rest = notices.map(words.notice);
        notifications.show({ message: [t('undone', { removed, restored }), ...rest].join(' ') });
      },
      onError: (error) => notifications.show({ color: 'red', message: said(error) }),
    }),
  );
}
