import { useEffect, useRef } from 'react';
import { isBusy, type Sheet } from './use-sheet-verbs.ts';

/**
 * What is asked for at the foot of the columns is told above them: as its work begins, and where its answer came before
 * that was seen, the place where it is told comes into view.
 */
export function useWorkInView(sheet: Sheet) {
  const place = useRef<HTMLDivElement>(null);
  const standing = standingOf(sheet);
  const before = useRef(standing);
  useEffect(() => {
    const told = standing === 'busy' || (standing === 'told' && before.current === 'open');
    if (told && standing !== before.current) place.current?.scrollIntoView();
    before.current = standing;
  }, [standing]);
  return { ref: place, style: { scrollMarginTop: 60 } };
}

function standingOf(sheet: Sheet): 'open' | 'busy' | 'told' {
  if (isBusy(sheet)) return 'busy';
  return sheet.trial === null && sheet.state !== 'landed' ? 'open' : 'told';
}
