import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterInputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';

type Inputs = RouterInputs['contact'];

export type Deed =
  | { readonly verb: 'add'; readonly input: Inputs['add'] }
  | { readonly verb: 'connect'; readonly input: Inputs['connect'] }
  | { readonly verb: 'leave'; readonly input: Inputs['leave'] }
  | { readonly verb: 'place'; readonly input: Inputs['place'] }
  | { readonly verb: 'removeFromAccount'; readonly input: Inputs['removeFromAccount'] }
  | { readonly verb: 'touch'; readonly input: Inputs['touch'] }
  | { readonly verb: 'update'; readonly input: Inputs['update'] };

interface Done {
  readonly contactId: string | null;
  readonly change: string | null;
}

/**
 * Changes a map, says what was done with a way back, or why it was not done. Answers whether it was. One change after the
 * other, each built on the map as the one before left it: who draws two lines is faster than the map is read anew.
 */
export function useMapActions(): (deed: Deed) => Promise<Done | null> {
  const t = useTranslations('contact.done');
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const said = useRefusal();
  const renew = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.contact.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.account.get.queryKey() }),
    ]);

  const newest = (deed: Deed): Deed => {
    if (!('version' in deed.input)) return deed;
    const { accountId, contactId, version } = deed.input;
    const map = queryClient.getQueryData(trpc.contact.map.queryKey({ accountId }));
    const card = map?.people.find((each) => each.contactId === contactId);
    if (!card) return deed;
    const versions = {
      version: Math.max(version, card.version),
      ...('personVersion' in deed.input && {
        personVersion: Math.max(deed.input.personVersion, card.personVersion),
      }),
    };
    return { ...deed, input: { ...deed.input, ...versions } } as Deed;
  };

  const carryOut = async (deed: Deed): Promise<Done> => {
    switch (deed.verb) {
      case 'add':
        return client.contact.add.mutate(deed.input);
      case 'connect':
        return client.contact.connect.mutate(deed.input);
      case 'leave':
        return client.contact.leave.mutate(deed.input);
      case 'place':
        return { contactId: null, ...(await client.contact.place.mutate(deed.input)) };
      case 'removeFromAccount':
        return client.contact.removeFromAccount.mutate(deed.input);
      case 'touch':
        return client.contact.touch.mutate(deed.input);
      case 'update':
        return client.contact.update.mutate(deed.input);
    }
  };

  const undo = async (change: string) => {
    await client.contact.undo.mutate({ change });
    await renew();
    return undefined;
  };

  const { mutateAsync } = useMutation({
    scope: { id: 'contact map' },
    mutationFn: (deed: Deed) => inTurn(deed),
  });

  const inTurn = async (deed: Deed): Promise<Done | null> => {
    try {
      const done = await carryOut(newest(deed));
      const { change } = done;
      await renew();
      if (change !== null) offerUndo({ message: t(deed.verb), undo: () => undo(change) });
      return done;
    } catch (error) {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
      await renew();
      return null;
    }
  };

  return mutateAsync;
}
