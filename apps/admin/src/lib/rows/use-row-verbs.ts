import { notifications } from '@mantine/notifications';
import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useMe } from '../me.ts';
import { newestVersion, noteVersion } from '../on-top.ts';
import { useRefusal } from '../refusal.ts';
import { outcomeOf } from '../saving.ts';
import { isDoneAlready, useTRPC, useTRPCClient } from '../trpc.ts';
import type { AnyRow, NewRow, RowNoun } from './row.ts';

/** The verbs that every noun of the dossier has. */
interface RowClient {
  readonly add: { mutate(input: NewRow): Promise<AnyRow> };
  readonly update: { mutate(input: { id: string; version: number; set: object }): Promise<AnyRow> };
  readonly remove: { mutate(input: { id: string; version: number }): Promise<unknown> };
  readonly restore: { mutate(input: { id: string }): Promise<AnyRow> };
}

/**
 * Eleven nouns have the same verbs with fields of their own. The fields of a row are only known at run time here, and the
 * engine checks every value, so that the types are put aside in this one place.
 */
function clientOf(client: ReturnType<typeof useTRPCClient>, noun: RowNoun): RowClient {
  return client[noun] as unknown as RowClient;
}

/** What may be done with the rows of a noun, each with a way back; afterwards everything about the account is read anew. */
export function useRowVerbs(noun: RowNoun) {
  const t = useTranslations('edit');
  const trpc = useTRPC();
  const verbs = clientOf(useTRPCClient(), noun);
  const queryClient = useQueryClient();
  const me = useMe();
  const said = useRefusal();
  const offerUndo = useOfferUndo();

  const readAnew = async () => {
    const about = [
      trpc[noun],
      trpc.dossier,
      trpc.account,
      trpc.contact,
      trpc.signal,
      trpc.today,
      trpc.report,
    ];
    await Promise.all(about.map((each) => queryClient.invalidateQueries({ queryKey: each.pathKey() })));
  };
  const bringBack = async (id: string) => {
    await verbs.restore.mutate({ id });
    await readAnew();
    return undefined;
  };
  return {
    mayAdd: may(me.role, `${noun}.add`),
    mayChange: may(me.role, `${noun}.update`),
    /** Throws where it is refused. */
    add: async (input: NewRow) => {
      const row = await verbs.add.mutate(input).catch((error: unknown) => {
        if (!isDoneAlready(error)) throw error;
        notifications.show({ message: said(error) });
        return null;
      });
      await readAnew();
      if (row === null) return;
      offerUndo({
        message: t('added'),
        undo: async () => {
          await verbs.remove.mutate({ id: row.id, version: row.version });
          await readAnew();
          return undefined;
        },
      });
    },
    save: async <T>(
      row: AnyRow,
      key: string,
      value: T | null,
      base: number,
      read: (value: unknown) => T | null,
    ) => {
      const change = verbs.update.mutate({ id: row.id, version: base, set: { [key]: value } });
      const outcome = await outcomeOf(change, key, read);
      if (outcome.kind === 'saved') noteVersion({ id: row.id, version: outcome.version });
      await readAnew();
      return outcome;
    },
    remove: async (row: AnyRow) => {
      const { id } = row;
      try {
        await verbs.remove.mutate({ id, version: newestVersion(row) });
        offerUndo({ message: t('removed'), undo: () => bringBack(id) });
      } catch (error) {
        notifications.show({ color: 'red', message: said(error) });
      }
      await readAnew();
    },
  };
}

export type RowVerbs = ReturnType<typeof useRowVerbs>;
