import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useMe } from './me.ts';
import { useTRPC } from './trpc.ts';

/** Stands for nobody where a person is chosen. */
export const nobody = 'nobody';

interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Who may look after an account: any of the company who is not shut out, and whoever does so already. */
export function useOwnerChoices(present: Owner | null) {
  const trpc = useTRPC();
  const { role } = useMe();
  const { data = [] } = useQuery(trpc.user.list.queryOptions({}, { enabled: may(role, 'user.list') }));
  const others = data.filter(({ id, disabledAt }) => disabledAt === null && id !== present?.id);
  return [...(present ? [present] : []), ...others]
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
