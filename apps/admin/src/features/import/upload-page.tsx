import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { importKinds } from '@sleutel/domain/import';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Empty } from '../../components/empty.tsx';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { TabBar, TabLink } from '../../components/tab-bar.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useImportWords } from './import-words.ts';
import { SheetPanel } from './sheet-panel.tsx';
import { isBusy, type Sheet, type SheetVerbs, type Upload, useSheetVerbs } from './use-sheet-verbs.ts';

const route = getRouteApi('/frame/imports/$uploadId');

const askAgainMs = 700;

/** What does this file hold, how is it read, and what would it change? */
export function UploadPage() {
  const t = useTranslations('imports.upload');
  const { uploadId } = route.useParams();
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.import.upload.queryOptions(
      { id: uploadId },
      { refetchInterval: ({ state }) => (isMoving(state.data) ? askAgainMs : false) },
    ),
  );
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  return (
    <>
      <AnchorLink to="/imports" size="sm" c="dimmed">
        {t('back')}
      </AnchorLink>
      <PageHead title={data.fileName} lead={data.looked ? leadOf(data, t) : t('looking')} />
      {data.problem ? <Unreadable problem={data.problem} /> : <Sheets upload={data} />}
    </>
  );
}

function isMoving(upload: Upload | undefined): boolean {
  return upload !== undefined && (!upload.looked || upload.sheets.some(isBusy));
}

function leadOf({ problem, sheets }: Upload, t: (key: 'lead', values: { count: number }) => string) {
  return problem || sheets.length === 1 ? undefined : t('lead', { count: sheets.length });
}

function Unreadable({ problem }: { readonly problem: NonNullable<Upload['problem']> }) {
  const t = useTranslations('imports.upload');
  const words = useImportWords();
  return (
    <div role="alert">
      <Empty title={t('unreadable')}>
        {words.problem(problem)} {t('nothing')}
      </Empty>
    </div>
  );
}

function Sheets({ upload }: { readonly upload: Upload }) {
  const t = useTranslations('imports.upload');
  const { sheet: chosen = 1 } = route.useSearch();
  const verbs = useSheetVerbs(upload.id);
  if (!upload.looked) return <Skeleton height={320} aria-label={t('looking')} />;
  const sheet = upload.sheets[chosen - 1] ?? upload.sheets[0];
  if (!sheet) return null;
  return (
    <Stack gap="lg">
      {upload.sheets.length > 1 && (
        <>
          <SheetTabs upload={upload} />
          <AllSheets sheets={upload.sheets} verbs={verbs} />
        </>
      )}
      <SheetPanel key={sheet.id} sheet={sheet} verbs={verbs} />
    </Stack>
  );
}

function SheetTabs({ upload: { id, sheets } }: { readonly upload: Upload }) {
  const t = useTranslations('imports');
  return (
    <TabBar label={t('upload.sheets')}>
      {sheets.map((sheet, index) => (
        <TabLink
          key={sheet.id}
          to="/imports/$uploadId"
          params={{ uploadId: id }}
          search={index === 0 ? {} : { sheet: index + 1 }}
          activeOptions={{ exact: true, includeSearch: true }}
          resetScroll={false}
        >
          {sheet.sheet} · {t(`sheet.state.${isUnreadable(sheet) ? 'unreadable' : sheet.state}`)}
        </TabLink>
      ))}
    </TabBar>
  );
}

/** No header was found, so there is nothing to map. */
function isUnreadable({ header, problem }: Sheet): boolean {
  return problem !== null && header.length === 0;
}

interface AllSheetsProps {
  readonly sheets: readonly Sheet[];
  readonly verbs: SheetVerbs;
}

/** All sheets at once, accounts before what belongs to them. */
function AllSheets({ sheets, verbs }: AllSheetsProps) {
  const t = useTranslations('imports.upload');
  const ordered = sheets.toSorted((a, b) => orderOf(a) - orderOf(b));
  const toTry = ordered.filter(({ state, kind }) => state === 'open' && kind !== null);
  const toLand = ordered.filter(({ state }) => state === 'tried');
  if (toTry.length === 0 && toLand.length === 0) return null;
  return (
    <Group gap="sm">
      {toTry.length > 0 && (
        <Button variant="default" loading={verbs.asking} onClick={() => verbs.try(toTry)}>
          {t('tryAll')}
        </Button>
      )}
      {toLand.length > 0 && (
        <Button variant="default" loading={verbs.asking} onClick={() => verbs.land(toLand)}>
          {t('landAll')}
        </Button>
      )}
      <Text size="sm" c="dimmed">
        {t('landAllHint')}
      </Text>
    </Group>
  );
}

function orderOf({ kind }: Sheet): number {
  return kind === null ? importKinds.length : importKinds.indexOf(kind);
}
