import { useTranslations } from 'use-intl';
import { Figure, Figures } from '../../components/figures.tsx';
import { useFigures } from '../../lib/figures.ts';
import type { LossReport } from './losses-page.tsx';

/** This year beside last, whatever months the rest of the page is of. */
export function LossFigures({ report }: { readonly report: LossReport }) {
  const t = useTranslations('report.losses.figures');
  const { count, money } = useFigures();
  const { years, year, currency, currencies, unnoted } = report;
  const before = ({ lastYear, lastYearByNow }: LossReport['years']['loss']) =>
    t('before', { year: String(year - 1), all: lastYear, byNow: lastYearByNow });
  return (
    <Figures label={t('label')}>
      <Figure
        name={t('losses', { year: String(year) })}
        value={count(years.loss.thisYear)}
        note={before(years.loss)}
      />
      <Figure
        name={t('revenue', { year: String(year) })}
        value={money(years.loss.revenueThisYear, currency)}
        note={[
          t('revenueBefore', {
            year: String(year - 1),
            amount: money(years.loss.revenueLastYear, currency),
          }),
          currencies.length > 0 && t('currencies', { currencies: currencies.join(', ') }),
        ]
          .filter(Boolean)
          .join('; ')}
        colour="var(--money)"
      />
      <Figure
        name={t('refusals', { year: String(year) })}
        value={count(years.refusal.thisYear)}
        note={before(years.refusal)}
      />
      <Figure name={t('unnoted')} value={count(unnoted.count)} note={t('unnotedNote')} />
    </Figures>
  );
}
