import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { onTop } from '../../lib/on-top.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterInputs, type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import type { AccountsSearch } from './accounts-search.ts';
import { keptOf } from './view-state.ts';

export type SavedView = RouterOutputs['savedView']['list'][number];
type Change = Omit<RouterInputs['savedView']['update'], 'id' | 'version'>;

const screen = 'accounts';

/** One's own views of the list and those others share, and what may be done with them. */
export function useSavedViews() {
  const t = useTranslations('accountList.views');
  const trpc = useTRPC();
  const client = useTRPCClient().savedView;
  const queryClient = useQueryClient();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const { data: views } = useQuery(trpc.savedView.list.queryOptions({ screen }));

  const readAnew = () => queryClient.invalidateQueries({ queryKey: trpc.savedView.pathKey() });
  const save = async (name: string, search: AccountsSearch, shared: boolean) => {
    const view = await client.save.mutate({ screen, name, search: keptOf(search), shared });
    await readAnew();
    return view;
  };
  return {
    views: views ?? [],
    /** Throws where it is refused, as does `update`. */
    save,
    update: async (view: SavedView, change: Change) => {
      await onTop(view, (version) => client.update.mutate({ id: view.id, version, ...change }));
      await readAnew();
    },
    remove: async ({ id, name, search, shared }: SavedView) => {
      try {
        await client.remove.mutate({ id });
        const undo = async () => {
          await client.save.mutate({ screen, name, search, shared });
          await readAnew();
          return undefined;
        };
        offerUndo({ message: t('removed', { name }), undo });
      } catch (error) {
        notifications.show({ color: 'red', message: said(error) });
      }
      await readAnew();
    },
  };
}
