import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRefusal } from '../../lib/refusal.ts';
import { isDoneAlready, type RouterOutputs, useTRPC } from '../../lib/trpc.ts';

export type Plan = RouterOutputs['plan']['get'];

/** Keeps the plan that a change came back with, and lets everything that shows a part of it ask again. */
export function usePlanUpdate() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async (plan: Plan) => {
    const queryKey = trpc.plan.get.queryKey({ accountId: plan.accountId });
    // What was asked for before the change is not told after it, nor what came of an earlier change after a later one.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (known) => (known && known.version > plan.version ? known : plan));
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.plan.versions.queryKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.task.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.today.pathKey() }),
    ]);
  };
}

/**
 * Runs a change of the plan and shows what came of it, or says why it was not made; true where it was. Each answer is the
 * plan as it is then: one change after the other, so that the last answer is the newest.
 */
export function usePlanDeed(): (work: () => Promise<Plan>) => Promise<boolean> {
  const update = usePlanUpdate();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const { mutateAsync } = useMutation({
    scope: { id: 'plan' },
    mutationFn: (work: () => Promise<Plan>) => work(),
    onSuccess: update,
    onError: async (error) => {
      const done = isDoneAlready(error);
      notifications.show({ ...(!done && { color: 'red' }), message: said(error), autoClose: 8_000 });
      // What was done without an answer is not known here yet.
      await queryClient.invalidateQueries({ queryKey: trpc.plan.get.queryKey() });
    },
  });
  return (work) => mutateAsync(work).then(() => true, isDoneAlready);
}

/** Names of those a plan speaks of, by their ids. */
export function namesOf({ users, contacts }: Plan): (id: string | null) => string {
  const names = new Map([...users, ...contacts].map(({ id, name }) => [id, name]));
  return (id) => (id === null ? '' : (names.get(id) ?? id));
}
