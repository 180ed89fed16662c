import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { TabBar, TabLink } from '../../components/tab-bar.tsx';
import type { Programme } from '../../lib/programme.ts';

const tabs = [
  { key: 'sequence', to: '/programmes/$programmeId' },
  { key: 'audience', to: '/programmes/$programmeId/audience' },
  { key: 'people', to: '/programmes/$programmeId/people' },
  { key: 'content', to: '/programmes/$programmeId/content' },
  { key: 'offers', to: '/programmes/$programmeId/offers' },
  { key: 'rules', to: '/programmes/$programmeId/rules' },
  { key: 'rehearsal', to: '/programmes/$programmeId/rehearsal' },
  { key: 'approval', to: '/programmes/$programmeId/approval' },
  { key: 'results', to: '/programmes/$programmeId/results' },
] as const;

/** The parts of a programme. Once it runs, the people in it take the place of those it would write to, and it has results. */
export function ProgrammeTabs({ programme: { id, launchedAt } }: { readonly programme: Programme }) {
  const t = useTranslations('programme.tabs');
  const { version } = useSearch({ strict: false });
  const absent: readonly string[] = launchedAt === null ? ['people', 'results'] : ['audience'];
  return (
    <TabBar label={t('label')}>
      {tabs
        .filter(({ key }) => !absent.includes(key))
        .map(({ key, to }) => (
          <TabLink
            key={key}
            to={to}
            params={{ programmeId: id }}
            search={key === 'sequence' || key === 'content' ? { version } : {}}
            activeOptions={{ exact: key === 'sequence', includeSearch: false }}
            resetScroll={false}
          >
            {t(key)}
          </TabLink>
        ))}
    </TabBar>
  );
}
