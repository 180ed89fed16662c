import { useTranslations } from 'use-intl';
import { TabBar, TabLink } from '../../components/tab-bar.tsx';

const tabs = [
  { key: 'overview', to: '/accounts/$accountId' },
  { key: 'dossier', to: '/accounts/$accountId/dossier' },
  { key: 'people', to: '/accounts/$accountId/people' },
  { key: 'history', to: '/accounts/$accountId/history' },
  { key: 'competitors', to: '/accounts/$accountId/competitors' },
  { key: 'plan', to: '/accounts/$accountId/plan' },
  { key: 'meetings', to: '/accounts/$accountId/meetings' },
  { key: 'programmes', to: '/accounts/$accountId/programmes' },
  { key: 'offers', to: '/accounts/$accountId/offers' },
] as const;

/** The rooms of one account, each with an address of its own. */
export function AccountTabs({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('account.tabs');
  return (
    <TabBar label={t('label')}>
      {tabs.map(({ key, to }) => (
        <TabLink
          key={key}
          to={to}
          params={{ accountId }}
          activeOptions={{ exact: key === 'overview', includeSearch: false }}
          resetScroll={false}
        >
          {t(key)}
        </TabLink>
      ))}
    </TabBar>
  );
}
