import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { useAccountId } from '../../lib/account.ts';
import { useTRPC } from '../../lib/trpc.ts';
import { AccountFields } from './account-fields.tsx';
import { Completeness } from './completeness.tsx';
import { DecisionStages } from './decision-stages.tsx';
import classes from './dossier.module.css';
import { DossierPart } from './dossier-part.tsx';
import { DossierText } from './dossier-text.tsx';
import { MoreAccountFields } from './more-account-fields.tsx';
import { Qualification } from './qualification.tsx';
import { RelationshipRows } from './relationship-rows.tsx';
import { Rivals } from './rivals.tsx';

/** What is known of the account: four parts one reads like a document and writes in place. */
export function DossierTab() {
  const accountId = useAccountId();
  const t = useTranslations('dossier');
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.dossier.get.queryOptions({ accountId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Skeleton height={480} />;
  const { parts } = data.completeness;
  return (
    <div className={classes.page}>
      <Completeness completeness={data.completeness} />
      <Stack gap="lg" miw={0}>
        <DossierPart part="general" completeness={parts.general}>
          <DossierText dossier={data} part="description" />
          <DossierText dossier={data} part="history" />
          <DossierText dossier={data} part="organisation" />
          <DossierText dossier={data} part="surroundings" />
          <AccountFields />
          <MoreAccountFields />
        </DossierPart>
        <Qualification accountId={accountId} />
        <DossierPart part="relationship" completeness={parts.relationship}>
          <RelationshipRows accountId={accountId} />
        </DossierPart>
        <DossierPart part="decision" completeness={parts.decision}>
          <DossierText dossier={data} part="decisionNote" />
          <h3 className={classes.heading}>{t('decisionStage.title')}</h3>
          <DecisionStages accountId={accountId} />
        </DossierPart>
        <DossierPart part="competitors" completeness={parts.competitors}>
          <Rivals accountId={accountId} />
        </DossierPart>
      </Stack>
    </div>
  );
}
