import { startTransition, useEffect, useState } from 'react';

/** How many of so many parts to show: the first at once, each other one after the one before it is drawn. */
export function useGradually(parts: number): number {
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (shown < parts) startTransition(() => setShown(shown + 1));
  }, [shown, parts]);
  return shown;
}
