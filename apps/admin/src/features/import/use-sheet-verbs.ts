import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterInputs, type RouterOutputs, refusalOf, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

export type Upload = RouterOutputs['import']['upload'];
export type Sheet = Upload['sheets'][number];
type Reading = RouterInputs['import']['read'];

/** What can be done with the sheets of an upload; each answer is followed by how it stands then. */
export function useSheetVerbs(uploadId: string) {
  const t = useTranslations('imports.sheet');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const [asking, setAsking] = useState(false);
  const run = async (work: () => Promise<unknown>) => {
    setAsking(true);
    try {
      await work();
    } catch (error) {
      const meanwhile = refusalOf(error).reason === 'changed-meanwhile';
      notifications.show({ color: 'red', message: meanwhile ? t('conflict') : said(error) });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.import.upload.queryKey({ id: uploadId }) });
    setAsking(false);
  };
  return {
    asking,
    read: (sheet: Sheet, kind: Reading['kind'], reading?: Reading['reading']) =>
      void run(() =>
        client.import.read.mutate({
          id: sheet.id,
          version: sheet.version,
          kind,
          ...(reading && { reading }),
        }),
      ),
    /** One after the other, in their order. */
    try: (sheets: readonly Sheet[]) =>
      void run(async () => {
        for (const { id, version } of sheets) await client.import.try.mutate({ id, version });
      }),
    land: (sheets: readonly Sheet[]) =>
      void run(async () => {
        for (const { id, version } of sheets) await client.import.land.mutate({ id, version });
      }),
  };
}

export type SheetVerbs = ReturnType<typeof useSheetVerbs>;

/** A worker has it, or it waits for one. */
export function isBusy({ state }: Sheet): boolean {
  return state !== 'open' && state !== 'tried' && state !== 'landed';
}
