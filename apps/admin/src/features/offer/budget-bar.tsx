import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { RouterOutputs } from '../../lib/trpc.ts';
import classes from './budget-bar.module.css';

type Offer = RouterOutputs['offer']['get'];

interface BudgetBarProps {
  readonly offer: Offer;
  /** Across the page, with all three parts said. */
  readonly wide?: boolean;
}

/** What of an offer's budget is spent, what standing codes may still take, and what is left. */
export function BudgetBar({ offer: { budget, spending, currency }, wide = false }: BudgetBarProps) {
  const t = useTranslations('offers.budget');
  const { money } = useFigures();
  if (budget === null) return t('none');
  const { spent, reserved, left } = spending;
  const part = (value: string | null) => ({ flexGrow: Number(value ?? 0) });
  return (
    <span className={classes.budget} data-wide={wide}>
      <span className={classes.bar} aria-hidden>
        <span className={classes.spent} style={part(spent)} />
        <span className={classes.reserved} style={part(reserved)} />
        <span className={classes.left} style={part(left)} />
      </span>
      <span>
        {t(wide ? 'whole' : 'short', {
          spent: money(spent, currency),
          reserved: money(reserved, currency),
          left: money(left ?? '0', currency),
          budget: money(budget, currency),
        })}
      </span>
    </span>
  );
}
