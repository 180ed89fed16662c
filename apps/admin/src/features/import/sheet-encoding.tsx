import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { type Encoding, encodings } from '@sleutel/domain/import';
import { useTranslations } from 'use-intl';
import { isBusy, type Sheet, type SheetVerbs } from './use-sheet-verbs.ts';

interface SheetEncodingProps {
  readonly sheet: Sheet;
  readonly verbs: SheetVerbs;
}

/** In which a CSV file is written. */
export function SheetEncoding({ sheet, verbs }: SheetEncodingProps) {
  const t = useTranslations('imports.sheet');
  if (sheet.sheet !== null) return null;
  return (
    <NativeSelect
      label={t('encoding')}
      disabled={isBusy(sheet) || verbs.asking}
      data={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
      value={sheet.reading.encoding ?? 'utf-8'}
      onChange={({ currentTarget: { value } }) => {
        const chosen = encodings.find((each) => each === value);
        if (chosen) readIn(sheet, verbs, chosen);
      }}
    />
  );
}

/** Offers what a file that is not UTF-8 reads as; nothing is read so unless somebody says it. */
export function EncodingOffer({ sheet, verbs }: SheetEncodingProps) {
  const t = useTranslations('imports.sheet');
  const { notUtf8, reading } = sheet;
  if (notUtf8.length === 0 || (reading.encoding ?? 'utf-8') !== 'utf-8') return null;
  return (
    <Alert color="yellow" variant="light">
      <Group justify="space-between" gap="sm">
        <Text>{t('notUtf8', { words: notUtf8.join(', ') })}</Text>
        <Button
          variant="default"
          disabled={isBusy(sheet)}
          loading={verbs.asking}
          onClick={() => readIn(sheet, verbs, 'windows-1252')}
        >
          {t('readWindows1252')}
        </Button>
      </Group>
    </Alert>
  );
}

function readIn(sheet: Sheet, verbs: SheetVerbs, encoding: Encoding): void {
  verbs.read(sheet, sheet.kind, { ...sheet.reading, encoding });
}
