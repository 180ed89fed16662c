import { HandOverDialog } from './hand-over-dialog.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { useBulkUpdate } from './use-bulk-update.ts';
import { useHandOver } from './use-hand-over.ts';

interface HandOverButtonProps {
  readonly accountId: string;
  readonly label: string;
  /** Beside a field, where it may be left to nobody, too. */
  readonly ofField?: boolean;
}

/** Gives one account to somebody else, with what is open there. */
export function HandOverButton({ accountId, label, ofField = false }: HandOverButtonProps) {
  const { mutate, isPending } = useBulkUpdate();
  const handOver = useHandOver(mutate);
  const { asked } = handOver;
  return (
    <>
      <OwnerChoice
        label={label}
        orNobody={ofField}
        quiet={ofField}
        busy={isPending || handOver.busy}
        onChoose={(owner) => handOver.begin({ ids: [accountId] }, owner)}
      />
      {asked && <HandOverDialog asked={asked} onClose={handOver.close} onHandOver={mutate} />}
    </>
  );
}
