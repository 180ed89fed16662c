import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { DataTable } from '../../components/data-table.tsx';
import { Section } from '../../components/section.tsx';
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
          <Text key={notice.code} size="sm">
            {words.notice(notice)}
          </Text>
        ))}
        {difference && (
          <>
            <Added items={difference.added} all={inserted} />
            <Changed items={difference.changed} all={updated} />
            {difference.rejected.length > 0 && (
              <div>
                <Heading name={t('rejected')} shown={difference.rejected.length} all={rejected} />
                <RejectsTable rows={difference.rejected} />
              </div>
            )}
          </>
        )}
      </Stack>
    </Section>
  );
}

interface HeadingProps {
  readonly name: string;
  readonly shown: number;
  readonly all: number;
}

function Heading({ name, shown, all }: HeadingProps) {
  const t = useTranslations('imports.difference');
  return (
    <h3 className={classes.heading}>
      {name}
      {shown < all && ` (${t('first', { count: shown })})`}
    </h3>
  );
}

interface PartProps<Item> {
  readonly items: readonly Item[];
  readonly all: number;
}

function Added({ items, all }: PartProps<Difference['added'][number]>) {
  const t = useTranslations('imports.difference');
  const { entity } = useImportWords();
  if (items.length === 0) return null;
  return (
    <div>
      <Heading name={t('added')} shown={items.length} all={Math.max(all, items.length)} />
      <ul className={classes.added}>
        {items.map((item, index) => (
          // What a trial showed never changes its order.
          <li key={index}>
            {item.label}{' '}
            <Text span size="xs" c="dimmed">
              {entity(item.entity)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Changed({ items, all }: PartProps<Difference['changed'][number]>) {
  const t = useTranslations('imports.difference');
  const words = useImportWords();
  if (items.length === 0) return null;
  const rows = items.flatMap(({ entity, label, fields }, index) =>
    fields.map((field, at) => ({ ...field, key: `${index} ${at}`, label: at === 0 ? label : '', entity })),
  );
  return (
    <div>
      <Heading name={t('changed')} shown={items.length} all={Math.max(all, items.length)} />
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
