import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { columnsOf, type ImportKind } from '@sleutel/domain/import';
import { useTranslations } from 'use-intl';
import { isBusy, type Sheet, type SheetVerbs } from './use-sheet-verbs.ts';

interface SheetReadingProps {
  readonly sheet: Sheet;
  readonly kind: ImportKind;
  readonly verbs: SheetVerbs;
}

const dateForms = ['DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MM-YYYY', 'YYYY/MM/DD'] as const;
const dated: ReadonlySet<string> = new Set(['date', 'opened', 'closes', 'decided', 'seen']);
const counted: ReadonlySet<string> = new Set(['amount', 'cost', 'share-of-wallet']);

/** How dates and decimals are written, where the rows have any, and whether rows are lines of orders. */
export function SheetReading({ sheet, kind, verbs }: SheetReadingProps) {
  const t = useTranslations('imports.sheet');
  const { reading } = sheet;
  const names = columnsOf(kind).map(({ name }) => name);
  const change = (part: Partial<Sheet['reading']>) => verbs.read(sheet, kind, { ...reading, ...part });
  const disabled = isBusy(sheet) || verbs.asking;
  return (
    <Group gap="lg" align="flex-end">
      {names.some((name) => dated.has(name)) && (
        <NativeSelect
          label={t('dates')}
          disabled={disabled}
          data={[
            { value: '', label: t('datesIso') },
            ...dateForms.map((value) => ({ value, label: value })),
            { value: 'excel', label: t('datesExcel') },
          ]}
          value={reading.dateFormat ?? ''}
          onChange={({ currentTarget: { value } }) => change({ dateFormat: value || null })}
        />
      )}
      {names.some((name) => counted.has(name)) && (
        <NativeSelect
          label={t('decimal')}
          disabled={disabled}
          data={[
            { value: '', label: t('decimalAuto') },
            { value: 'point', label: t('decimalPoint') },
            { value: 'comma', label: t('decimalComma') },
          ]}
          value={reading.decimal ?? ''}
          onChange={({ currentTarget: { value } }) =>
            change({ decimal: value === 'point' || value === 'comma' ? value : null })
          }
        />
      )}
      {kind === 'orders' && (
        <Checkbox
          label={t('sumLines')}
          disabled={disabled}
          checked={reading.sumLines}
          onChange={(event) => change({ sumLines: event.currentTarget.checked })}
        />
      )}
    </Group>
  );
}
