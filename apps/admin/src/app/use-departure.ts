import { useCallback, useEffect, useState } from 'react';
import { type DepartureProblem, departTo } from '../lib/provider.ts';

/** Setting out to the company's identity provider. */
export function useDeparture() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<DepartureProblem | null>(null);
  const rest = useCallback(() => setBusy(false), []);
  // Whoever comes back by the browser's own button finds the page as they left it.
  useEffect(() => {
    window.addEventListener('pageshow', rest);
    return () => window.removeEventListener('pageshow', rest);
  }, [rest]);
  return {
    busy,
    problem,
    rest,
    /** The address there, from where they come back to `from`; null where nobody can be sent. */
    depart: async (from: string): Promise<URL | null> => {
      setBusy(true);
      setProblem(null);
      const found = await departTo(from);
      if (found instanceof URL) return found;
      setBusy(false);
      setProblem(found);
      return null;
    },
  };
}
