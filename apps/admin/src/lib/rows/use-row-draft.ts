import { useState } from 'react';
import { useAskedClose, useUnsaved } from '../unsaved.ts';
import type { RowField, RowValues } from './row.ts';

/** A new row as far as it is written. It is not left, with its screen or by itself, before somebody said so. */
export function useRowDraft(fields: readonly RowField[], preset: RowValues, close: () => void) {
  const [from] = useState(preset);
  const [values, setValues] = useState(from);
  const begun = fields.some(({ key }) => JSON.stringify(values[key]) !== JSON.stringify(from[key]));
  useUnsaved(begun);
  return {
    fields,
    values,
    put: (key: string, value: unknown) => setValues((old) => ({ ...old, [key]: value })),
    close,
    /** The same, where it may not have been meant. */
    leave: useAskedClose(begun, close),
  };
}

export type RowDraft = ReturnType<typeof useRowDraft>;
