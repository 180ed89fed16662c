import { type BoardColumn, lackOf, newestEvidence, QualificationKind } from '@sleutel/domain/qualification';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import { Pips } from '../../lib/qualification/pips.tsx';
import classes from './board.module.css';
import type { Board } from './board-page.tsx';

type Card = Board['columns'][number]['cards'][number];

interface ProspectCardProps {
  readonly card: Card;
  readonly column: BoardColumn;
  /** The first day whose evidence counts. */
  readonly freshFrom: string;
}

/** One prospect: who it is, where it came from, how far each P is shown, and what is known of the one asked for. */
export function ProspectCard({ card, column, freshFrom }: ProspectCardProps) {
  const t = useTranslations('qualification');
  const source = useTranslations('account.field.source');
  const newest = newestEvidence(card.evidence);
  const from = card.leadSource && t('board.from', { source: source(card.leadSource) });
  return (
    <li className={classes.card}>
      <Link to="/accounts/$accountId/dossier" params={{ accountId: card.id }} hash="qualification" data-card>
        {card.name}
      </Link>
      <p className={classes.aside}>
        {[card.industry, card.owner ?? t('board.noOwner'), from].filter(Boolean).join(' · ')}
      </p>
      <div className={classes.pips}>
        {QualificationKind.options.map((kind) => {
          const score = newest[kind]?.score ?? null;
          const lack = lackOf({ score, observedOn: newest[kind]?.observedOn ?? null }, freshFrom);
          return <Pips key={kind} kind={kind} score={score} lack={lack} />;
        })}
      </div>
      {column !== 'ready' && <Known evidence={newest[column]} freshFrom={freshFrom} />}
    </li>
  );
}

interface KnownProps {
  readonly evidence: Card['evidence'][number] | null;
  readonly freshFrom: string;
}

/** What is known of what has to be found out, and why that is not enough. */
function Known({ evidence, freshFrom }: KnownProps) {
  const t = useTranslations('qualification');
  const { day } = useFigures();
  if (!evidence) return null;
  const lack = lackOf(evidence, freshFrom);
  return (
    <>
      <p className={classes.known}>{evidence.evidence}</p>
      <p className={classes.aside}>
        {[lack && t(`lack.${lack}`), `${evidence.source}, ${day(evidence.observedOn)}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}
