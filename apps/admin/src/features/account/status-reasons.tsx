import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { AccountDetails } from '../../lib/account.ts';

interface StatusReasonsProps {
  readonly snapshot: NonNullable<AccountDetails['snapshot']>;
}

type Reason = StatusReasonsProps['snapshot']['reasons'][number];

/** A probability that would be written as 0% is said in words. */
function wordsFor(reason: Reason): Reason['code'] | 'hardlyAlive' {
  return reason.code === 'unlikelyAlive' && reason.pAlive < 0.005 ? 'hardlyAlive' : reason.code;
}

/** Why an account has its status, in sentences with the numbers they rest on. */
export function useReasonWords(): (reasons: readonly Reason[]) => string {
  const t = useTranslations('account');
  return (reasons) => reasons.map((reason) => t(`reason.${wordsFor(reason)}`, { ...reason })).join(' ');
}

/** The same, below the name of an account. */
export function StatusReasons({ snapshot }: StatusReasonsProps) {
  const words = useReasonWords();
  return (
    <Text mt={6} maw="76ch">
      {words(snapshot.reasons)}
    </Text>
  );
}
