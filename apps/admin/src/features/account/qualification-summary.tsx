import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { AnchorLink } from '../../components/link.tsx';
import { Section } from '../../components/section.tsx';
import type { AccountDetails } from '../../lib/account.ts';
import { ThreePs } from '../../lib/qualification/three-ps.tsx';
import { useTRPC } from '../../lib/trpc.ts';

interface QualificationSummaryProps {
  readonly accountId: string;
  readonly prospect: boolean;
}

/** Whoever has not bought yet, and whom somebody called a prospect. */
export function isProspect({ account, snapshot }: AccountDetails): boolean {
  return account.type === 'prospect' || snapshot === null || snapshot.status === 'prospect';
}

/** The three P's of whoever has not bought yet, or of whom somebody has found evidence; nothing of others. */
export function QualificationSummary({ accountId, prospect }: QualificationSummaryProps) {
  const t = useTranslations('qualification');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.qualification.list.queryOptions({ accountId }));
  if (!data || (data.total === 0 && !prospect)) return null;
  return (
    <Section title={t('title')} lead={t('lead')}>
      <ThreePs evidence={data.items} />
      <AnchorLink
        to="/accounts/$accountId/dossier"
        params={{ accountId }}
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
