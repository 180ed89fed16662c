import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterInputs, type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

export type Segment = RouterOutputs['segment']['get'];
export type Design = RouterInputs['segment']['save'];

/** Keeps segments and takes them away; what is refused is said. */
export function useSegmentVerbs() {
  const t = useTranslations('segment');
  const trpc = useTRPC();
  const client = useTRPCClient().segment;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const said = useRefusal();
  const offerUndo = useOfferUndo();
  const readAnew = () =>
    Promise.all(
      [trpc.segment, trpc.programme].map((each) =>
        queryClient.invalidateQueries({ queryKey: each.pathKey() }),
      ),
    );
  const trying = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      notifications.show({ color: 'red', message: said(error) });
    }
  };
  const keep = async (design: Design) => {
    const { id } = await client.save.mutate(design);
    await readAnew();
    return id;
  };
  return {
    save: (design: Design) =>
      trying(async () => {
        const segmentId = await keep(design);
        notifications.show({ message: t('saved') });
        await navigate({ to: '/segments/$segmentId', params: { segmentId } });
      }),
    put: (change: RouterInputs['segment']['update']) => client.update.mutate(change),
    read: (id: string) => queryClient.fetchQuery(trpc.segment.get.queryOptions({ id }, { staleTime: 0 })),
    /** Changes one by what `save` does; false from it says that something is to be settled first. */
    update: (save: () => Promise<boolean>) =>
      trying(async () => {
        if (!(await save())) return;
        await readAnew();
        notifications.show({ message: t('saved') });
      }),
    remove: ({ id, name, note, rules }: Segment) =>
      trying(async () => {
        await client.remove.mutate({ id });
        await navigate({ to: '/segments' });
        await readAnew();
        const undo = async () => {
          await keep({ name, note, rules });
          return undefined;
        };
        offerUndo({ message: t('removed', { name }), undo });
      }),
  };
}
