import { useTranslations } from 'use-intl';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useBulkUpdate } from './use-bulk-update.ts';
import { useHandOver } from './use-hand-over.ts';

/** Gives one account to somebody else, with what is open there. */
export function HandOverButton({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('account.actions');
  const { mutate, isPending } = useBulkUpdate();
  const handOver = useHandOver(mutate);
  const { asked } = handOver;
  return (
    <>
      <OwnerChoice
        label={t('handOver')}
        orNobody={false}
        busy={isPending || handOver.busy}
        onChoose={(owner) => handOver.begin({ ids: [accountId] }, owner)}
      />
      {asked && <HandOverDialog asked={asked} onClose={handOver.close} onHandOver={mutate} />}
    </>
  );
}
