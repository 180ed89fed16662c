import { Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { SegmentRules } from '@sleutel/domain/segment';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import { useFigures } from '../../lib/figures.ts';
import { StatusMark } from '../../lib/status-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import classes from './segment-matches.module.css';

interface SegmentMatchesProps {
  /** Null while they are not finished. */
  readonly rules: SegmentRules | null;
  readonly segmentId: string | undefined;
}

type Preview = RouterOutputs['segment']['preview'];

/** How many accounts the rules choose at this moment, and the largest of them. */
export function SegmentMatches({ rules, segmentId }: SegmentMatchesProps) {
  const t = useTranslations('segment');
  const trpc = useTRPC();
  const [settled] = useDebouncedValue(rules === null ? null : JSON.stringify(rules), 250);
  const { data, error, isPlaceholderData } = useQuery(
    trpc.segment.preview.queryOptions(
      { rules: settled === null ? null : (JSON.parse(settled) as unknown) },
      { enabled: settled !== null, placeholderData: keepPreviousData },
    ),
  );
  return (
    <Section title={t('matches')}>
      {rules === null && <Text c="dimmed">{t('unfinished')}</Text>}
      {error && !data && <Failed error={error} />}
      {!data && !error && rules !== null && <Skeleton height={200} />}
      {data && rules !== null && (
        <div style={{ opacity: isPlaceholderData ? 0.6 : 1 }} aria-live="polite">
          <Matches preview={data} segmentId={segmentId} />
        </div>
      )}
    </Section>
  );
}

interface MatchesProps {
  readonly preview: Preview;
  readonly segmentId: string | undefined;
}

function Matches({ preview, segmentId }: MatchesProps) {
  const t = useTranslations('segment');
  const trpc = useTRPC();
  const { count, money } = useFigures();
  const { data: company } = useQuery(trpc.company.get.queryOptions({}));
  const amount = money(preview.valueAtRisk, company?.currency ?? null);
  return (
    <Stack gap="md">
      <div>
        <Text fz={28} fw={600} lh={1.2} className="figures">
          {count(preview.accounts)}
        </Text>
        <Text c="dimmed">{t('count', { count: preview.accounts, of: count(preview.of), amount })}</Text>
      </div>
      <ul className={classes.sample}>
        {preview.sample.map((account) => (
          <li key={account.id}>
            <AnchorLink to="/accounts/$accountId" params={{ accountId: account.id }}>
              {account.name}
            </AnchorLink>
            <StatusMark status={account.status} />
          </li>
        ))}
      </ul>
      {segmentId && (
        <AnchorLink to="/accounts" search={{ segment: segmentId }}>
          {t('showAll')}
        </AnchorLink>
      )}
    </Stack>
  );
}
