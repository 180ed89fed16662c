import { Alert, List } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useTRPC } from '../trpc.ts';

interface LikeAccountsProps {
  readonly name: string;
  readonly domain: string;
}

/** Who is there already under this name or domain, once the typing rests: a hint, which keeps nobody from adding. */
export function LikeAccounts({ name, domain }: LikeAccountsProps) {
  const t = useTranslations('addAccount');
  const trpc = useTRPC();
  const [asked] = useDebouncedValue({ name: name.trim(), domain: domain.trim() }, 300);
  const { data = [] } = useQuery(
    trpc.duplicate.find.queryOptions(asked, {
      enabled: asked.name !== '' || asked.domain !== '',
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <div role="status">
      {data.length > 0 && (
        <Alert color="gray" title={t('like', { count: data.length })}>
          <List size="sm">
            {data.map(({ id, name: known, externalId, sign }) => (
              <List.Item key={id}>
                <AnchorLink to="/accounts/$accountId" params={{ accountId: id }} inherit td="underline">
                  {known}
                </AnchorLink>{' '}
                {t('sign', { sign, number: externalId })}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
