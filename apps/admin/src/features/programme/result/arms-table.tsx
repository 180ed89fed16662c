import { Table } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../../components/section.tsx';
import { useFigures } from '../../../lib/figures.ts';
import type { Result } from './results-tab.tsx';

type ArmResult = Result['treated'];

/** What stands behind it, arm beside arm. */
export function ArmsTable({ result: { treated, heldOut, currency, measure } }: { readonly result: Result }) {
  const t = useTranslations('result.arms');
  const { count, percent, money } = useFigures();
  const amount = (value: string | number | null) => (value === null ? '–' : money(value, currency));
  const rows: readonly (readonly [string, (arm: ArmResult) => string])[] = [
    [t('accounts'), (arm) => count(arm.accounts)],
    [t('reordered'), (arm) => count(arm.reordered)],
    [t('rate'), (arm) => (arm.accounts === 0 ? '–' : percent(arm.rate, 1))],
    [
      t('rateInterval'),
      (arm) =>
        arm.accounts === 0
          ? '–'
          : t('from', { low: percent(arm.rateInterval.low, 1), high: percent(arm.rateInterval.high, 1) }),
    ],
    [t('orders'), (arm) => count(arm.orders)],
    [t('revenue'), (arm) => amount(arm.revenue)],
    [t('profit'), (arm) => amount(arm.profit)],
    [t('offerCost'), (arm) => amount(arm.offerCost)],
    [t(`perAccount.${measure}`), (arm) => amount(arm.valuePerAccount)],
  ];
  return (
    <Section title={t('title')}>
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th ta="right">{t('treated')}</Table.Th>
              <Table.Th ta="right">{t('heldOut')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(([name, write]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td ta="right">{write(treated)}</Table.Td>
                <Table.Td ta="right">{write(heldOut)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}
