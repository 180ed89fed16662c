import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import type { Compared } from './compared.ts';
import { Head } from './compared-values.tsx';
import classes from './duplicate.module.css';

interface ComparedCountsProps {
  readonly accounts: readonly [Compared, Compared];
}

/** What both have; all of it comes together. */
export function ComparedCounts({ accounts }: ComparedCountsProps) {
  const t = useTranslations('duplicate');
  const { count } = useFigures();
  // Object.keys forgets the names its argument was typed with.
  const nouns = Object.keys(accounts[0].counts) as (keyof Compared['counts'])[];
  const shown = nouns.filter((noun) => accounts.some(({ counts }) => counts[noun] > 0));
  return (
    <table className={classes.table}>
      <Head accounts={accounts} name={t('compare.counts')} />
      <tbody>
        {shown.map((noun) => (
          <tr key={noun}>
            <th scope="row">{t(`noun.${noun}`)}</th>
            {accounts.map(({ id, counts }) => (
              <td key={id}>{count(counts[noun])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
