import { Text } from '@mantine/core';
import { type PlanDifference, planSections, type TextPart } from '@sleutel/domain/plan';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { PartFailed } from '../../components/part-failed.tsx';
import { Section } from '../../components/section.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import classes from './plan.module.css';
import { namesOf, type Plan } from './plan.ts';
import { useFieldWords } from './use-field-words.ts';

interface DifferencesProps {
  readonly plan: Plan;
  readonly version: number;
}

/** What a version changed of the one before, section by section, in sentences. */
export function Differences({ plan, version }: DifferencesProps) {
  const t = useTranslations('plan');
  const trpc = useTRPC();
  const { accountId } = plan;
  const input = { accountId, from: Math.max(0, version - 1), to: version };
  const { data, error } = useQuery(trpc.plan.compare.queryOptions(input));
  if (!data) return error ? <PartFailed error={error} /> : null;
  return (
    <Section title={t('change.title', { version })}>
      {data.differences.length === 0 && <Text c="dimmed">{t('change.none')}</Text>}
      {planSections
        .filter((section) => data.differences.some((each) => each.section === section))
        .map((section) => (
          <div key={section} style={{ marginBottom: 10 }}>
            <Text fw={550}>{t(`section.${section}`)}</Text>
            {data.differences
              .filter((each) => each.section === section)
              .map((difference) => (
                <Sentence key={keyOf(difference)} difference={difference} plan={plan} />
              ))}
          </div>
        ))}
      <AnchorLink
        to="/accounts/$accountId/plan"
        params={{ accountId }}
        search={{}}
        size="sm"
        resetScroll={false}
      >
        {t('change.close')}
      </AnchorLink>
    </Section>
  );
}

function keyOf(difference: PlanDifference): string {
  return `${difference.section} ${difference.kind} ${'name' in difference ? difference.name : ''}`;
}

function Sentence({
  difference,
  plan,
}: {
  readonly difference: PlanDifference;
  readonly plan: Plan;
}): ReactNode {
  const t = useTranslations('plan.change');
  const words = useFieldWords(plan);
  const nameOf = namesOf(plan);
  switch (difference.kind) {
    case 'added':
    case 'removed':
      return <Text>{t(difference.kind, { what: nameOf(difference.name) })}</Text>;
    case 'reordered':
      return <Text>{t('reordered')}</Text>;
    case 'text':
      return <Parts parts={difference.parts} />;
    case 'changed':
    case 'value':
      return difference.fields.map((field) => (
        <Text key={field.field}>
          {difference.kind === 'changed' && `${nameOf(difference.name)}: `}
          {field.parts ? (
            <>
              {`${words.field(field.field)}: `}
              <Parts parts={field.parts} inline />
            </>
          ) : (
            t('field', {
              field: words.field(field.field),
              from: words.value(field.field, field.from) || t('nothing'),
              to: words.value(field.field, field.to) || t('nothing'),
            })
          )}
        </Text>
      ));
  }
}

function Parts({
  parts,
  inline = false,
}: {
  readonly parts: readonly TextPart[];
  readonly inline?: boolean;
}) {
  return (
    <Text span={inline} className={classes.body}>
      {parts.map(({ kind, text }, index) => {
        // The parts of one text never change places.
        const key = `${index} ${kind}`;
        if (kind === 'added')
          return (
            <ins key={key} className={classes.added}>
              {text}
            </ins>
          );
        if (kind === 'removed')
          return (
            <del key={key} className={classes.removed}>
              {text}
            </del>
          );
        return <span key={key}>{text}</span>;
      })}
    </Text>
  );
}
