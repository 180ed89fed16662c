import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { columnsOf } from '@sleutel/domain/import';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useImportWords } from './import-words.ts';
import { SheetDifference } from './sheet-difference.tsx';
import { EncodingOffer } from './sheet-encoding.tsx';
import { SheetMapping } from './sheet-mapping.tsx';
import { isBusy, type Sheet, type SheetVerbs } from './use-sheet-verbs.ts';
import { useWorkInView } from './use-work-in-view.ts';

interface SheetPanelProps {
  readonly sheet: Sheet;
  readonly verbs: SheetVerbs;
}

/** One sheet: how it is read, what that would change, and the way in. */
export function SheetPanel({ sheet, verbs }: SheetPanelProps) {
  const t = useTranslations('imports');
  const words = useImportWords();
  const place = useWorkInView(sheet);
  if (sheet.state === 'landed') return <Landed sheet={sheet} />;
  if (sheet.problem && sheet.header.length === 0) {
    return (
      <Text role="alert" c="var(--lost)">
        {words.problem(sheet.problem)}
      </Text>
    );
  }
  return (
    <Stack gap="lg" {...place}>
      {sheet.problem && (
        <Text role="alert" c="var(--lost)">
          {words.problem(sheet.problem)}
        </Text>
      )}
      <EncodingOffer sheet={sheet} verbs={verbs} />
      {isBusy(sheet) ? (
        <AtWork sheet={sheet} />
      ) : (
        sheet.trial && (
          <>
            <SheetDifference trial={sheet.trial} />
            <Buttons sheet={sheet} verbs={verbs} />
          </>
        )
      )}
      <Section title={t('sheet.columns')} lead={t('sheet.columnsLead')}>
        <SheetMapping sheet={sheet} verbs={verbs} />
      </Section>
      {sheet.trial === null && !isBusy(sheet) && <Buttons sheet={sheet} verbs={verbs} />}
    </Stack>
  );
}

function Buttons({ sheet, verbs }: SheetPanelProps) {
  const t = useTranslations('imports.sheet');
  const { column } = useImportWords();
  const missing = missingColumns(sheet);
  if (sheet.kind === null) return null;
  if (missing.length > 0) {
    return <Text c="dimmed">{t('missing', { columns: missing.map(column).join(', ') })}</Text>;
  }
  const { trial } = sheet;
  const count = trial === null ? 0 : trial.inserted + trial.updated;
  return (
    <Group gap="sm">
      {count > 0 && (
        <Button loading={verbs.asking} onClick={() => verbs.land([sheet])}>
          {t('land', { count })}
        </Button>
      )}
      {trial !== null && count === 0 && <Text c="dimmed">{t('nothingToLand')}</Text>}
      <Button
        variant={trial === null ? 'filled' : 'default'}
        loading={verbs.asking}
        onClick={() => verbs.try([sheet])}
      >
        {t(trial === null ? 'try' : 'tryAgain')}
      </Button>
    </Group>
  );
}

function missingColumns({ kind, reading }: Sheet): string[] {
  if (kind === null) return [];
  return columnsOf(kind)
    .filter(({ name, required }) => required && reading.map[name] === undefined)
    .map(({ name }) => name);
}

/** How far the worker is. */
function AtWork({ sheet: { state, progress } }: Pick<SheetPanelProps, 'sheet'>) {
  const t = useTranslations('imports.sheet');
  const { percent } = useFigures();
  const share = progress === null || progress.bytes === 0 ? 0 : progress.bytesRead / progress.bytes;
  const text = () => {
    if (progress === null) return t('waits');
    const { rows } = progress;
    if (progress.stage === 'reading') return t('reading', { share: percent(share), rows });
    return t(state === 'landing' ? 'landing' : 'merging', { rows });
  };
  return (
    <Stack gap={6} aria-live="polite">
      <Text>{text()}</Text>
      <Progress value={share * 100} animated={progress?.stage === 'merging'} aria-label={t('progress')} />
    </Stack>
  );
}

function Landed({ sheet: { importId, kind } }: Pick<SheetPanelProps, 'sheet'>) {
  const t = useTranslations('imports.sheet');
  return (
    <Stack align="flex-start" gap="sm">
      <Text fw={550}>{t('landedTitle')}</Text>
      <Text c="dimmed">{t('landedBody')}</Text>
      {kind === 'orders' && <Text c="dimmed">{t('landedOrders')}</Text>}
      <Group gap="sm">
        {importId && (
          <ButtonLink to="/imports/batches/$importId" params={{ importId }} variant="default">
            {t('landedLink')}
          </ButtonLink>
        )}
        {kind === 'orders' && (
          <ButtonLink to="/analysis" variant="default">
            {t('toAnalysis')}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
}
