import { notifications } from '@mantine/notifications';
import { CompanyUpdate } from '@sleutel/domain/company';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useIssuesByPlace } from './issues-by-place.ts';
import { withoutSent } from './without-sent.ts';

export type Company = RouterOutputs['company']['get'];
type Change = Omit<CompanyUpdate, 'version'>;

/** What is changed of the company and not kept yet, over what is there. */
export interface CompanyDraft {
  readonly company: Company;
  readonly editable: boolean;
  readonly change: Change;
  readonly put: (part: Change) => void;
  readonly discard: () => void;
  readonly save: () => void;
  readonly saving: boolean;
  /** What cannot be kept as it is, by its place: why, in words. */
  readonly issues: Readonly<Record<string, string>>;
}

export function useCompanyDraft(): CompanyDraft {
  const t = useTranslations('settings.save');
  const me = useMe();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const said = useRefusal();
  const issuesOf = useIssuesByPlace();
  const { data: company } = useSuspenseQuery(trpc.company.get.queryOptions({}));
  const [change, setChange] = useState<Change>({});
  const parsed = CompanyUpdate.safeParse(change);
  const update = useMutation(
    trpc.company.update.mutationOptions({
      onSuccess: async (kept, sent) => {
        queryClient.setQueryData(trpc.company.get.queryKey({}), kept);
        // What was written while it was on its way is not kept yet.
        setChange((now) => withoutSent(now, sent));
        notifications.show({ message: t('saved') });
        await queryClient.invalidateQueries({ queryKey: trpc.company.pathKey() });
      },
      onError: async (error) => {
        notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
        await queryClient.invalidateQueries({ queryKey: trpc.company.pathKey() });
      },
    }),
  );
  useUnsaved(Object.keys(change).length > 0 && !update.isPending);
  const changed = { ...company, ...change, settings: { ...company.settings, ...change.settings } };
  return {
    company: changed,
    editable: may(me.role, 'company.update'),
    change,
    put: (part) =>
      setChange((old) => ({
        ...old,
        ...part,
        ...(part.settings && { settings: { ...old.settings, ...part.settings } }),
      })),
    discard: () => setChange({}),
    save: () => update.mutate({ ...change, version: company.version }),
    saving: update.isPending,
    issues: issuesOf(parsed.error?.issues ?? []),
  };
}
