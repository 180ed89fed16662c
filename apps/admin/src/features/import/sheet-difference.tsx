import { Stack, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { AddedRows } from './added-rows.tsx';
import { DifferenceHeading } from './difference-heading.tsx';
import { useImportWords } from './import-words.ts';
import { RejectsTable } from './rejects-table.tsx';
import classes from './sheet-difference.module.css';
import type { Sheet } from './use-sheet-verbs.ts';

type Trial = NonNullable<Sheet['trial']>;
type Difference = NonNullable<Trial['difference']>;

/** What the rows would change, by the first of each kind. */
export function SheetDifference({ trial }: { readonly trial: Trial }) {
  const t = useTranslations('imports.difference');
  const words = useImportWords();
  const { rows, inserted, updated, unchanged, rejected, difference, notices } = trial;
  return (
    <Section title={t('title')} lead={t('lead', { rows, inserted, updated, unchanged, rejected })}>
      <Stack gap="md">
        {notices.map((notice) => (
          <Text key={JSON.stringify(notice)} size="sm">
            {words.notice(notice)}
          </Text>
        ))}
        {difference && (
          <>
            {difference.orders && <Orders orders={difference.orders} />}
            <AddedRows items={difference.added} all={inserted} />
            <Changed items={difference.changed} all={updated} />
            {difference.rejected.length > 0 && (
              <div>
                <DifferenceHeading name={t('rejected')} shown={difference.rejected.length} all={rejected} />
                <RejectsTable rows={difference.rejected} />
              </div>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

interface OrdersProps {
  readonly orders: NonNullable<Difference['orders']>;
}

/** What the orders come to: days or decimals that were read wrongly show here first. */
function Orders({ orders: { count, from, until, amounts } }: OrdersProps) {
  const t = useTranslations('imports.difference');
  const format = useFormatter();
  const { day, money } = useFigures();
  const sums = amounts.map((each) => money(each.amount, each.currency, 2));
  return (
    <Text>{t('orders', { count, from: day(from), until: day(until), amounts: format.list(sums) })}</Text>
  );
}

interface ChangedProps {
  readonly items: Difference['changed'];
  readonly all: number;
}

function Changed({ items, all }: ChangedProps) {
  const t = useTranslations('imports.difference');
  const words = useImportWords();
  if (items.length === 0) return null;
  const rows = items.flatMap(({ entity, label, fields }, index) =>
    fields.map((field, at) => ({ ...field, key: `${index} ${at}`, label: at === 0 ? label : '', entity })),
  );
  return (
    <div>
      <DifferenceHeading name={t('changed')} shown={items.length} all={Math.max(all, items.length)} />
      <DataTable
        caption={t('changed')}
        bare
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'label',
            title: words.entity(items[0]?.entity ?? ''),
            cell: ({ label }) => <span className={classes.wrapped}>{label}</span>,
          },
          { key: 'field', title: t('changed'), cell: ({ field }) => words.field(field) },
          {
            key: 'from',
            title: t('was'),
            cell: ({ from, to }) => (
              <span className={classes.wrapped}>
                <del>{from ?? t('nothing')}</del> → <ins className={classes.to}>{to ?? t('nothing')}</ins>
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}
