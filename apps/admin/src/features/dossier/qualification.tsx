import { Stack, Text } from '@mantine/core';
import {
  freshFromOn,
  lackOf,
  missingOf,
  newestEvidence,
  QualificationKind,
  standingOf,
} from '@sleutel/domain/qualification';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import { Pips } from '../../lib/qualification/pips.tsx';
import { RowList } from '../../lib/rows/row-list.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

type Evidence = RouterOutputs['qualification']['list']['items'][number];

interface OfAccount {
  readonly accountId: string;
}

/** The three P's: how far each is shown, with its dated evidence, written in place. */
export function Qualification({ accountId }: OfAccount) {
  const t = useTranslations('qualification');
  const trpc = useTRPC();
  const rows = useQuery(trpc.qualification.list.queryOptions({ accountId }));
  return (
    <Section id="qualification" title={t('title')} lead={t('lead')}>
      <RowsShown {...rows}>
        {(items) => (
          <Stack gap="lg">
            <Verdict evidence={items} />
            {QualificationKind.options.map((kind) => (
              <OneP key={kind} kind={kind} accountId={accountId} evidence={items} />
            ))}
          </Stack>
        )}
      </RowsShown>
    </Section>
  );
}

/** What is missing, in a sentence. */
function Verdict({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const t = useTranslations('qualification');
  const { today } = useCompanyDays();
  const missing = missingOf(standingOf(evidence), freshFromOn(today()));
  const what = missing.map((kind) => t(`kinds.${kind}`).toLowerCase()).join(', ');
  return <Text>{missing.length === 0 ? t('allShown') : t('missing', { what })}</Text>;
}

interface OnePProps extends OfAccount {
  readonly kind: QualificationKind;
  readonly evidence: readonly Evidence[];
}

const grades = ['g0', 'g1', 'g2', 'g3'] as const;

function OneP({ kind, accountId, evidence }: OnePProps) {
  const t = useTranslations('qualification');
  const { day } = useFigures();
  const { today } = useCompanyDays();
  const newest = newestEvidence(evidence)[kind];
  const standing = { score: newest?.score ?? null, observedOn: newest?.observedOn ?? null };
  const lack = lackOf(standing, freshFromOn(today()));
  return (
    <section aria-label={t(`kinds.${kind}`)}>
      <Text component="div" fw={600} mb="xs">
        <Pips kind={kind} score={standing.score} lack={lack} />{' '}
        <Text span size="sm" c="dimmed" fw={450}>
          {lack === null ? t('score', { score: String(standing.score) }) : t(`lack.${lack}`)}
        </Text>
      </Text>
      <RowList
        noun="qualification"
        accountId={accountId}
        rows={evidence.filter((each) => each.kind === kind)}
        empty={t(`none.${kind}`)}
        add={t(`add.${kind}`)}
        preset={{ kind, score: 2, observedOn: today() }}
        name={({ observedOn }) => t('named', { kind: t(`kinds.${kind}`), day: day(observedOn) })}
        fields={[
          { key: 'evidence', label: t('field.evidence'), kind: 'long', required: true, wide: true },
          {
            key: 'score',
            label: t('field.score'),
            kind: 'grade',
            required: true,
            grades: grades.map((grade, value) => ({ value: String(value), label: t(`grade.${grade}`) })),
          },
          { key: 'source', label: t('field.source'), kind: 'text', required: true },
          { key: 'observedOn', label: t('field.observedOn'), kind: 'date', required: true },
        ]}
      />
    </section>
  );
}
