import { notifications } from '@mantine/notifications';
import { CompanyUpdate } from '@sleutel/domain/company';
import { may } from '@sleutel/domain/user';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '../../lib/me.ts';
import { useRefusal } from '../../lib/refusal.ts';
import type { Kept } from '../../lib/shared-draft.ts';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { useSharedDraft } from '../../lib/use-shared-draft.ts';
import { changeOf, mergeCompanies } from './company-change.ts';
import { useIssuesByPlace } from './issues-by-place.ts';

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
  /** Where somebody else changed the same meanwhile: settles whose is to stand. */
  readonly choose: ((whose: 'mine' | 'theirs') => void) | null;
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
  const update = useMutation(trpc.company.update.mutationOptions());
  const draft = useSharedDraft<Company>({
    kept: keptOf(company),
    merge: mergeCompanies,
    reason: 'company-changed',
    write: async (value, { value: from, version }) => {
      const kept = await update.mutateAsync({ ...changeOf(from, value), version });
      queryClient.setQueryData(trpc.company.get.queryKey({}), kept);
      return keptOf(kept);
    },
    read: async () =>
      keptOf(await queryClient.fetchQuery(trpc.company.get.queryOptions({}, { staleTime: 0 }))),
  });
  const { value, from, theirs } = draft;
  const change = changeOf(from.value, value);
  const parsed = CompanyUpdate.safeParse(change);
  const save = async () => {
    try {
      if (await draft.save()) notifications.show({ message: t('saved') });
    } catch (error) {
      notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
    }
    await queryClient.invalidateQueries({ queryKey: trpc.company.pathKey() });
  };
  useUnsaved(Object.keys(change).length > 0 && !update.isPending);
  return {
    company: value,
    editable: may(me.role, 'company.update'),
    change,
    put: ({ settings, ...part }) =>
      draft.change({ ...part, ...(settings && { settings: { ...value.settings, ...settings } }) }),
    discard: draft.discard,
    save: () => void save(),
    saving: update.isPending,
    choose: theirs && draft.choose,
    issues: issuesOf(parsed.error?.issues ?? []),
  };
}

function keptOf(company: Company): Kept<Company> {
  return { value: company, version: company.version };
}
