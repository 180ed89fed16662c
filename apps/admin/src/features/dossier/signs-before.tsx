import { may } from '@sleutel/domain/user';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { EditChoices } from '../../components/edit/edit-choices.tsx';
import { historyOf } from '../../lib/account-fields.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useMe } from '../../lib/me.ts';
import { listOf, outcomeOf } from '../../lib/saving.ts';
import { type RouterOutputs, useTRPC, useTRPCClient } from '../../lib/trpc.ts';
import { useSignDay } from './sign-day.ts';

interface SignsBeforeProps {
  readonly loss: RouterOutputs['loss']['list']['items'][number];
  /** Of the account, the newest first. */
  readonly signals: RouterOutputs['signal']['list']['items'];
}

/** Which signs came before a loss: those of the half year before, until somebody says otherwise. */
export function SignsBefore({ loss, signals }: SignsBeforeProps) {
  const t = useTranslations('dossier');
  const { day } = useFigures();
  const me = useMe();
  const signDay = useSignDay();
  const save = useSaveSigns(loss.id);
  const before = signals.filter((sign) => signDay(sign) <= loss.lostOn || loss.signIds.includes(sign.id));
  const choices = before.map((sign) => ({
    value: sign.id,
    label: [
      t(`signal.kinds.${sign.kind}`),
      day(signDay(sign)),
      // What follows from something else is told by its kind and day.
      sign.byUserId !== null && sign.source,
    ]
      .filter(Boolean)
      .join(', '),
  }));
  const label = t('loss.signIds');
  const named = (ids: readonly string[]) =>
    ids.map((id) => choices.find(({ value }) => value === id)?.label ?? t('loss.signGone')).join('; ');
  return (
    <EditChoices
      label={label}
      value={loss.signIds}
      version={loss.version}
      empty={t('loss.noSigns')}
      choices={choices}
      between="; "
      save={may(me.role, 'loss.setSigns') && choices.length > 0 ? save : undefined}
      aside={historyOf({
        label,
        entity: 'loss',
        entityId: loss.id,
        field: 'signIds',
        read: listOf,
        show: named,
      })}
    />
  );
}

function useSaveSigns(id: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return async (signIds: readonly string[] | null, version: number) => {
    const change = client.loss.setSigns.mutate({ id, version, signIds: [...(signIds ?? [])] });
    const outcome = await outcomeOf(change, 'signIds', listOf);
    await queryClient.invalidateQueries({ queryKey: trpc.loss.pathKey() });
    return outcome;
  };
}
