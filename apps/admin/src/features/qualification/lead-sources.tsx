import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useFigures } from '../../lib/figures.ts';
import classes from './board.module.css';
import type { Board } from './board-page.tsx';
import type { Source } from './board-search.ts';

/** Without more in the address than the link says. */
const exactly = { exact: true, includeSearch: true } as const;

interface LeadSourcesProps {
  readonly sources: Board['sources'];
  readonly chosen: Source | undefined;
}

/** Where accounts came from and how many of them bought; each source narrows the board. */
export function LeadSources({ sources, chosen }: LeadSourcesProps) {
  const t = useTranslations('qualification.source');
  const name = useTranslations('account.field.source');
  const { count, percent } = useFigures();
  const to = (source: Source | undefined) => (old: object) => ({ ...old, source, page: undefined });
  return (
    <nav className={classes.sources} aria-label={t('label')}>
      <Link
        to="/accounts/prospects"
        search={to(undefined)}
        activeOptions={exactly}
        data-chosen={chosen === undefined}
      >
        <b>{t('all')}</b>
        <span>{t('prospects', { count: sources.reduce((sum, { prospects }) => sum + prospects, 0) })}</span>
      </Link>
      {sources.map(({ source, accounts, prospects, conversion }) => (
        <Link
          key={source ?? 'unknown'}
          to="/accounts/prospects"
          search={to(source ?? 'unknown')}
          activeOptions={exactly}
          data-chosen={chosen === (source ?? 'unknown')}
        >
          <b>{source ? name(source) : t('unknown')}</b>
          <span>{t('prospects', { count: prospects })}</span>
          <span>{t('bought', { share: percent(conversion), accounts: count(accounts) })}</span>
        </Link>
      ))}
    </nav>
  );
}
