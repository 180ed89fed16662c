import { type BoardColumn, freshFromOn } from '@sleutel/domain/qualification';
import { type KeyboardEvent, useId } from 'react';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useCompanyDays } from '../../lib/company-days.ts';
import { useFigures } from '../../lib/figures.ts';
import classes from './board.module.css';
import type { Board } from './board-page.tsx';
import { ProspectCard } from './prospect-card.tsx';

interface BoardColumnsProps {
  readonly board: Board;
  /** The one that is looked at by itself. */
  readonly alone: BoardColumn | undefined;
}

/** The prospects by what to find out first. Arrow keys go from card to card and from column to column. */
export function BoardColumns({ board, alone }: BoardColumnsProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what bubbles up from the cards.
    <div className={classes.board} data-alone={alone !== undefined} onKeyDown={moveBetweenCards}>
      {board.columns.map((column) => (
        <Column key={column.column} {...column} alone={alone !== undefined} />
      ))}
    </div>
  );
}

type ColumnProps = Board['columns'][number] & { readonly alone: boolean };

function Column({ column, total, cards, alone }: ColumnProps) {
  const t = useTranslations('qualification.board');
  const { count } = useFigures();
  const id = useId();
  const freshFrom = freshFromOn(useCompanyDays().today());
  return (
    <section className={classes.column} aria-labelledby={id} data-column={column}>
      <header>
        <h2 id={id}>
          {t(`column.${column}.title`)} <span className="figures">{count(total)}</span>
        </h2>
        <p>{t(`column.${column}.lead`)}</p>
      </header>
      {cards.length > 0 ? (
        <ul className={classes.cards}>
          {cards.map((card) => (
            <ProspectCard key={card.id} card={card} column={column} freshFrom={freshFrom} />
          ))}
        </ul>
      ) : (
        <p className={classes.nobody}>{t('columnEmpty')}</p>
      )}
      {alone ? (
        <AnchorLink
          from="/accounts/prospects"
          to="."
          search={(old) => ({ ...old, column: undefined, page: undefined })}
          size="sm"
        >
          {t('whole')}
        </AnchorLink>
      ) : (
        total > cards.length && (
          <AnchorLink from="/accounts/prospects" to="." search={(old) => ({ ...old, column })} size="sm">
            {t('allOf', { count: total, column: t(`column.${column}.title`) })}
          </AnchorLink>
        )
      )}
    </section>
  );
}

const within: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };
const across: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, l: 1, h: -1 };

const linksOf = (column: Element | undefined) => [
  ...(column?.querySelectorAll<HTMLElement>('a[data-card]') ?? []),
];

function moveBetweenCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')];
  const at = columns.findIndex((column) => column.contains(document.activeElement));
  const row = linksOf(columns[at]).findIndex((link) => link.matches(':focus'));
  const next = nextCard(columns, at, row, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The card one goes to by a key: the one beside, or the last of a shorter column; columns without cards are passed. */
function nextCard(
  columns: readonly Element[],
  at: number,
  row: number,
  key: string,
): HTMLElement | undefined {
  if (row < 0) return undefined;
  const down = within[key];
  if (down !== undefined) return linksOf(columns[at])[row + down];
  const step = across[key];
  if (step === undefined) return undefined;
  for (let column = at + step; column >= 0 && column < columns.length; column += step) {
    const links = linksOf(columns[column]);
    if (links.length > 0) return links[Math.min(row, links.length - 1)];
  }
  return undefined;
}
