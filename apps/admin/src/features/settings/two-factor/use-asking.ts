import { useState } from 'react';
import type { TwoFactorProblem } from '../../../lib/two-factor.ts';

/** Asks the door one thing at a time, and keeps why it was refused. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<TwoFactorProblem | null>(null);
  const ask = async <Answer>(asking: Promise<Answer | TwoFactorProblem | null>) => {
    setBusy(true);
    const answer = await asking;
    setBusy(false);
    setProblem(isProblem(answer) ? answer : null);
    return isProblem(answer) ? null : { answer };
  };
  return { busy, problem, ask };
}

function isProblem(answer: unknown): answer is TwoFactorProblem {
  return typeof answer === 'string';
}
