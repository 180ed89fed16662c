import { notifications } from '@mantine/notifications';
import type { PlanChange, PlanDocument, PlanSection } from '@sleutel/domain/plan';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useRefusal } from '../../lib/refusal.ts';
import { refusalOf, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useUnsaved } from '../../lib/unsaved.ts';
import { type Plan, usePlanUpdate } from './plan.ts';

interface Draft<T> {
  readonly value: T;
  /** What the section said when the edit began, and the plan's version then. */
  readonly from: T;
  readonly base: number;
}

/** An edit of one section: begun, changed, kept with a way back; refused with what was written still there. */
export function useSectionEdit<S extends PlanSection>(plan: Plan, section: S) {
  type Value = PlanDocument[S];
  const t = useTranslations('plan');
  const name: PlanSection = section;
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const update = usePlanUpdate();
  const offerUndo = useOfferUndo();
  const said = useRefusal();
  const { moment } = useFigures();
  const [draft, setDraft] = useState<Draft<Value> | null>(null);
  const [conflict, setConflict] = useState(false);
  const [saving, setSaving] = useState(false);
  const current: Value = plan.document[section];

  useUnsaved(draft !== null && !saving && JSON.stringify(draft.value) !== JSON.stringify(draft.from));

  const end = () => {
    setDraft(null);
    setConflict(false);
  };
  const send = async (value: Value, version: number) => {
    const change: PlanChange = { [section]: value };
    const next = await client.plan.update.mutate({ accountId: plan.accountId, version, change });
    await update(next);
    return next;
  };
  const keep = async (value: Value, base: number) => {
    setSaving(true);
    try {
      const next = await send(value, base);
      end();
      offerUndo({
        message: t('saved', { section: t(`section.${name}`), version: next.version }),
        undo: async () => {
          await send(current, next.version);
          return undefined;
        },
      });
    } catch (error) {
      if (refusalOf(error).reason === 'plan-changed') {
        await queryClient.invalidateQueries({
          queryKey: trpc.plan.get.queryKey({ accountId: plan.accountId }),
        });
        setConflict(true);
      } else notifications.show({ color: 'red', message: said(error), autoClose: 8_000 });
    } finally {
      setSaving(false);
    }
  };
  return {
    draft: draft?.value ?? null,
    conflict,
    saving,
    /** Somebody else changed the section since the edit began. */
    stale: draft !== null && JSON.stringify(draft.from) !== JSON.stringify(current),
    changedAt: plan.changed ? moment(plan.changed.at) : null,
    begin: () => setDraft({ value: current, from: current, base: plan.version }),
    change: (value: Value) => setDraft((before) => before && { ...before, value }),
    save: async () => draft && keep(draft.value, draft.base),
    useMine: async () => draft && keep(draft.value, plan.version),
    cancel: end,
  };
}
