import { useTranslations } from 'use-intl';
import { useFigures } from './figures.ts';
import type { RouterOutputs } from './trpc.ts';

type OpenSolution = RouterOutputs['meeting']['brief']['whiteSpace'][number];

/** What an account could buy from us and does not, in a line: what, from whom instead, and what it is worth. */
export function useOpenSolution(): (open: OpenSolution) => string {
  const t = useTranslations('whiteSpace');
  const { money } = useFigures();
  return ({ solution, state, competitor, potential, currency }) =>
    [
      solution,
      competitor ?? t(`state.${state}`),
      potential && t('map.aYear', { amount: money(potential, currency) }),
    ]
      .filter(Boolean)
      .join(' · ');
}
