import { useTranslations } from 'use-intl';
import type { RouterOutputs } from './trpc.ts';

type AccountEvent = RouterOutputs['account']['orders']['events'][number];

/** What is told of something that happened, besides its kind: its name, whom it went to, and how often. */
export function useEventTitle(): (event: Pick<AccountEvent, 'title' | 'times' | 'to'>) => string {
  const t = useTranslations('account.happened');
  return ({ title, times, to }) =>
    [title, to && t('to', { ...to }), !to && times > 1 && t('times', { times })].filter(Boolean).join(', ');
}
