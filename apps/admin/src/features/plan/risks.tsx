import { Text } from '@mantine/core';
import { type PlanRisk, riskBand, riskScore } from '@sleutel/domain/plan';
import { useTranslations } from 'use-intl';
import { Mark } from '../../components/mark.tsx';
import classes from './plan.module.css';
import { namesOf, type Plan } from './plan.ts';

const looks = {
  high: { shape: 'full', colour: 'var(--lost)' },
  middle: { shape: 'half', colour: 'var(--slipping)' },
  low: { shape: 'ring', colour: 'var(--muted)' },
} as const;

interface RisksViewProps {
  readonly risks: readonly PlanRisk[];
  readonly plan: Plan;
}

/** What may go wrong, the gravest first, and what is done about it. */
export function RisksView({ risks, plan }: RisksViewProps) {
  const t = useTranslations('plan');
  const nameOf = namesOf(plan);
  if (risks.length === 0) return <Text c="dimmed">{t('nothing')}</Text>;
  return (
    <ul className={classes.list}>
      {[...risks]
        .sort((one, other) => riskScore(other) - riskScore(one))
        .map((risk) => {
          const score = riskScore(risk);
          const band = riskBand(score);
          const { likelihood, impact } = risk;
          return (
            <li key={risk.id} className={classes.item}>
              <Text fw={550}>{risk.text}</Text>
              <Text size="sm" c="dimmed" component="div">
                <Mark {...looks[band]}>{t(`risk.${band}`)}</Mark>
                {` · ${t('risk.score', { likelihood, impact, score })}`}
                {risk.ownerId !== null && ` · ${nameOf(risk.ownerId)}`}
              </Text>
              {risk.counterMeasure !== '' && <Text size="sm">{risk.counterMeasure}</Text>}
            </li>
          );
        })}
    </ul>
  );
}
