import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useSignedMoney } from '../../lib/signed-money.ts';
import type { Reported } from './programmes-page.tsx';

/** What a programme came to in money with its interval, and whether that is earned or may be chance: then it is grey. */
export function GainCell({ row }: { readonly row: Reported }) {
  const { gain, value, currency, measure, offersWithoutCost } = row;
  const t = useTranslations('report.programmes');
  const signed = useSignedMoney(currency);
  const { amount, interval } = gain;
  const { verdict } = value;
  if (amount === null || verdict === 'noComparison') return '–';
  const unproven = verdict === 'cannotTell';
  return (
    <Stack gap={0} py={4} title={t(`measure.${measure}`)} data-verdict={verdict}>
      <Text size="sm" fw={unproven ? 400 : 600} {...(unproven && { c: 'dimmed' })}>
        {signed(amount)}
      </Text>
      {interval && (
        <Text size="xs" c="dimmed">
          {t('between', { low: signed(interval.low), high: signed(interval.high) })}
        </Text>
      )}
      {unproven ? <Unproven value={value} /> : <Text size="xs">{t(`gains.${verdict}.${measure}`)}</Text>}
      {offersWithoutCost > 0 && <Text size="xs">{t('offersWithoutCost', { count: offersWithoutCost })}</Text>}
    </Stack>
  );
}

/** Says so, and on asking how many more accounts would tell, where a number can be named. */
function Unproven({ value: { moreAccounts } }: Pick<Reported, 'value'>) {
  const t = useTranslations('report.programmes');
  const needed =
    moreAccounts === null ? {} : { title: t('needed', { count: Number(moreAccounts.toPrecision(2)) }) };
  return (
    <Text size="xs" c="dimmed" {...needed}>
      {t('gains.cannotTell')}
    </Text>
  );
}
