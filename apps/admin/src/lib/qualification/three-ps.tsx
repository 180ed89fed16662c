import { freshFromOn, lackOf, newestEvidence, QualificationKind } from '@sleutel/domain/qualification';
import { useTranslations } from 'use-intl';
import { useCompanyDays } from '../company-days.ts';
import { useFigures } from '../figures.ts';
import type { RouterOutputs } from '../trpc.ts';
import { Pips } from './pips.tsx';
import classes from './qualification.module.css';

type Evidence = RouterOutputs['qualification']['list']['items'][number];

interface ThreePsProps {
  /** The newest first. */
  readonly evidence: readonly Evidence[];
}

/** Need, solvency and authority side by side, each with the evidence that counts and why that is not enough. */
export function ThreePs({ evidence }: ThreePsProps) {
  const t = useTranslations('qualification');
  const { day } = useFigures();
  const newest = newestEvidence(evidence);
  const freshFrom = freshFromOn(useCompanyDays().today());
  return (
    <ul className={classes.three}>
      {QualificationKind.options.map((kind) => {
        const found = newest[kind];
        const score = found?.score ?? null;
        const lack = lackOf({ score, observedOn: found?.observedOn ?? null }, freshFrom);
        return (
          <li key={kind}>
            <Pips kind={kind} score={score} lack={lack} />
            {found && <p>{found.evidence}</p>}
            <p className={classes.aside}>
              {[
                lack === null ? t('score', { score: String(score) }) : t(`lack.${lack}`),
                found && `${found.source}, ${day(found.observedOn)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
