import { TextInput } from '@mantine/core';
import { tagWordOf } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { sendingOf } from './sending-of.ts';
import type { CompanyDraft } from './use-company-draft.ts';

/** What the company's web analytics call visits that come from e-mails. */
export function AnalyticsFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.sending');
  const { sending, change } = sendingOf(draft);
  const error = draft.issues['settings.sending.campaignSource'];
  return (
    <Section title={t('analytics')} lead={t('analyticsLead')}>
      <TextInput
        label={t('campaignSource')}
        placeholder={tagWordOf(draft.company.name)}
        maxLength={100}
        readOnly={!draft.editable}
        value={sending.campaignSource ?? ''}
        {...(error === undefined ? {} : { error })}
        onChange={(event) => change({ campaignSource: event.currentTarget.value || null })}
      />
    </Section>
  );
}
