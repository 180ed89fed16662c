import { useState } from 'react';
import { type Proof, type SecondStepProblem, type SignInProblem, showCode, signIn } from '../lib/session.ts';

type Problem = SignInProblem | SecondStepProblem;

/** Signing in: the password, and for whoever switched that on a code after it. */
export function useTwoSteps(onIn: () => Promise<unknown>) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (asking: Promise<Problem | 'secondStep' | null>) => {
    setBusy(true);
    const found = await asking;
    setBusy(false);
    setProblem(found === 'secondStep' ? null : found);
    if (found === 'secondStep') setStep('code');
    if (found === 'over') setStep('password');
    if (found === null) await onIn();
  };
  return {
    step,
    busy,
    problem,
    enter: (email: string, password: string) => void take(signIn(email, password)),
    show: (proof: Proof, code: string) => void take(showCode(proof, code)),
    back: () => {
      setProblem(null);
      setStep('password');
    },
  };
}

export type TwoSteps = ReturnType<typeof useTwoSteps>;
