import { Group, NativeSelect, Select, Stack, Text } from '@mantine/core';
import { type Column, columnsOf, type ImportKind, importKinds } from '@sleutel/domain/import';
import { useTranslations } from 'use-intl';
import { useImportWords } from './import-words.ts';
import { SheetEncoding } from './sheet-encoding.tsx';
import classes from './sheet-mapping.module.css';
import { SheetReading } from './sheet-reading.tsx';
import { isBusy, type Sheet, type SheetVerbs } from './use-sheet-verbs.ts';

interface SheetMappingProps {
  readonly sheet: Sheet;
  readonly verbs: SheetVerbs;
}

/** What the rows are and where each of their columns is taken from; every change is kept at once. */
export function SheetMapping({ sheet, verbs }: SheetMappingProps) {
  const t = useTranslations('imports');
  const { kind } = sheet;
  const kinds = importKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  return (
    <Stack gap="md">
      <Group gap="lg" align="flex-end">
        <NativeSelect
          label={t('sheet.kind')}
          maw={320}
          disabled={isBusy(sheet) || verbs.asking}
          data={kind === null ? [{ value: '', label: t('sheet.kindNone') }, ...kinds] : kinds}
          value={kind ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const chosen = importKinds.find((each) => each === value);
            if (chosen) verbs.read(sheet, chosen);
          }}
        />
        <SheetEncoding sheet={sheet} verbs={verbs} />
      </Group>
      {kind !== null && (
        <>
          <Columns sheet={sheet} kind={kind} verbs={verbs} />
          <Rest sheet={sheet} kind={kind} />
          <SheetReading sheet={sheet} kind={kind} verbs={verbs} />
        </>
      )}
    </Stack>
  );
}

interface ColumnsProps extends SheetMappingProps {
  readonly kind: ImportKind;
}

function Columns(props: ColumnsProps) {
  const t = useTranslations('imports.sheet');
  return (
    <div className={classes.columns}>
      <div className={classes.head} aria-hidden>
        <span>{t('target')}</span>
        <span>{t('source')}</span>
        <span>{t('sample')}</span>
      </div>
      {columnsOf(props.kind).map((column) => (
        <OneColumn key={column.name} column={column} {...props} />
      ))}
    </div>
  );
}

interface OneColumnProps extends ColumnsProps {
  readonly column: Column;
}

function OneColumn({ sheet, kind, verbs, column: { name, required } }: OneColumnProps) {
  const t = useTranslations('imports.sheet');
  const words = useImportWords();
  const { map } = sheet.reading;
  const source = map[name];
  const headers = [...new Set(sheet.header.filter((header) => header !== ''))];
  const choose = (header: string | null) => {
    const { [name]: _, ...others } = map;
    verbs.read(sheet, kind, {
      ...sheet.reading,
      map: header === null ? others : { ...others, [name]: header },
    });
  };
  return (
    <div className={classes.column}>
      <Text fw={required ? 550 : 400}>
        {words.column(name)}
        {required && (
          <Text span size="sm" c="dimmed">
            {' '}
            · {t('required')}
          </Text>
        )}
      </Text>
      <Select
        aria-label={`${words.column(name)}: ${t('source')}`}
        data={headers}
        value={source ?? null}
        placeholder={t('unread')}
        searchable
        clearable={!required}
        limit={50}
        disabled={isBusy(sheet) || verbs.asking}
        error={required && source === undefined}
        onChange={choose}
      />
      <Text size="sm" c="dimmed" truncate>
        {source === undefined ? '' : samplesOf(sheet, source)}
      </Text>
    </div>
  );
}

function samplesOf({ header, samples }: Sheet, source: string): string {
  const at = header.indexOf(source);
  return samples
    .map((cells) => cells[at] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' · ');
}

const named = 6;

/** What becomes of the headers that stand for none of the columns. */
function Rest({ sheet, kind }: Omit<ColumnsProps, 'verbs'>) {
  const t = useTranslations('imports.sheet');
  const used = new Set(Object.values(sheet.reading.map));
  const rest = sheet.header.filter((header) => header !== '' && !used.has(header));
  if (rest.length === 0) return null;
  const first = rest.slice(0, named).join(', ');
  const names = rest.length > named ? t('more', { names: first, count: rest.length - named }) : first;
  return (
    <Text size="sm" c="dimmed">
      {t('rest', { kind, count: rest.length, names })}
    </Text>
  );
}
