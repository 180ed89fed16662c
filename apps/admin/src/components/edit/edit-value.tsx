import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import classes from './edit.module.css';

interface EditValueProps {
  readonly labelId: string;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly children: ReactNode;
}

/** A value at rest: read as its label, itself and that it can be changed. */
export function EditValue({ labelId, busy, onEdit, children }: EditValueProps) {
  const t = useTranslations('edit');
  const [valueId, hintId] = [useId(), useId()];
  return (
    <button
      type="button"
      className={classes.value}
      aria-labelledby={`${labelId} ${valueId}`}
      aria-describedby={hintId}
      aria-busy={busy}
      onClick={onEdit}
    >
      <span id={valueId}>{children}</span>
      <span id={hintId} className={classes.hidden}>
        {t('hint')}
      </span>
    </button>
  );
}
