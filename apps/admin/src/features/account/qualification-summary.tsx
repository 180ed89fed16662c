import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { ThreePs } from '../../lib/qualification/three-ps.tsx';
import { useTRPC } from '../../lib/trpc.ts';

/** The three P's of whoever has not bought yet, or of whom somebody has found evidence; nothing of others. */
export function QualificationSummary({ details }: { readonly details: AccountDetails }) {
  const t = useTranslations('qualification');
  const trpc = useTRPC();
  const { account, snapshot } = details;
  const { data } = useQuery(trpc.qualification.list.queryOptions({ accountId: account.id }));
  const prospect = account.type === 'prospect' || snapshot === null || snapshot.status === 'prospect';
  if (!data || (data.total === 0 && !prospect)) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ThreePs evidence={data.items} />
      <AnchorLink
        to="/accounts/$accountId/dossier"
        params={{ accountId: account.id }}
        hash="qualification"
        size="sm"
        display="inline-block"
        mt="sm"
      >
        {t('open')}
      </AnchorLink>
    </Section>
  );
}
