import { Text } from '@mantine/core';
import { isPositive } from '@sleutel/domain/money';
import { type Coverage, type Solution, whiteSpaceOf } from '@sleutel/domain/solution';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';

interface WhiteSpaceSentenceProps {
  readonly range: readonly Solution[];
  readonly coverages: readonly Coverage[];
  readonly currency: string;
}

/** How much of the range the account buys from us, and what the rest could be worth. */
export function WhiteSpaceSentence({ range, coverages, currency }: WhiteSpaceSentenceProps) {
  const t = useTranslations('whiteSpace.sentence');
  const { money } = useFigures();
  const { states, unknown, potential, unvalued } = whiteSpaceOf(range, coverages);
  const open = states.competitor + states.inHouse + states.open;
  return (
    <Text mb="md">
      {[
        t('ours', { ours: states.ours, all: range.length }),
        open > 0 && t('open', { count: open }),
        isPositive(potential) && t('potential', { amount: money(potential, currency), unvalued }),
        unknown > 0 && t('unknown', { count: unknown }),
      ]
        .filter(Boolean)
        .join(' ')}
    </Text>
  );
}
