import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useMe } from '../../lib/me.ts';
import { useTRPC } from '../../lib/trpc.ts';

const askAgainMs = 2000;

/** Says wherever one is that imports are running, and leads to them. */
export function ImportsRunning() {
  const t = useTranslations('imports');
  const me = useMe();
  const trpc = useTRPC();
  const { data = [] } = useQuery(
    trpc.import.uploads.queryOptions(
      {},
      {
        enabled: may(me.role, 'import.uploads'),
        refetchInterval: ({ state }) => (state.data?.some(({ busy }) => busy > 0) ? askAgainMs : false),
      },
    ),
  );
  const count = data.reduce((sum, { busy }) => sum + busy, 0);
  if (count === 0) return null;
  return (
    <AnchorLink to="/imports" size="sm" role="status">
      {t('running', { count })}
    </AnchorLink>
  );
}
