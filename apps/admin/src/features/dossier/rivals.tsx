import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { useFigures } from '../../lib/figures.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { RowsShown } from './rows-shown.tsx';

/** Who else is after the account, in a line each; they are kept on a tab of their own. */
export function Rivals({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('dossier.rival');
  const trpc = useTRPC();
  const { percent } = useFigures();
  const rows = useQuery(trpc.rival.list.queryOptions({ accountId }));
  return (
    <RowsShown {...rows}>
      {(items) => (
        <>
          {items.length === 0 && <Text c="dimmed">{t('none')}</Text>}
          {items.map(({ id, name, shareOfWallet, strengths }) => (
            <Text key={id}>
              <b>{name}</b>
              {[shareOfWallet === null ? null : percent(shareOfWallet), strengths]
                .filter((part) => part !== null)
                .map((part) => ` · ${part}`)}
            </Text>
          ))}
          <AnchorLink to="/accounts/$accountId/competitors" params={{ accountId }} size="sm">
            {t('open')}
          </AnchorLink>
        </>
      )}
    </RowsShown>
  );
}
