import { Checkbox, Code, Stack, Text, TextInput } from '@mantine/core';
import { type CampaignTags, campaignOf } from '@sleutel/domain/programme';
import { taggedLink, tagWordOf } from '@sleutel/domain/template';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { useFieldIssue } from './field-issue.ts';

const OFF: CampaignTags = { on: false, campaign: null };

/** By what the company's web analytics tell who came from the programme's e-mails. */
export function AnalyticsFields() {
  const t = useTranslations('programmeEdit.analytics');
  const issueAt = useFieldIssue();
  const { design, canEdit, change } = useProgrammeEditor();
  const tags = design.settings.campaignTags ?? OFF;
  const put = (part: Partial<CampaignTags>, group?: string) =>
    change((old) => {
      const campaignTags = { ...OFF, ...old.settings.campaignTags, ...part };
      return { ...old, settings: { ...old.settings, campaignTags } };
    }, group);
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Checkbox
          label={t('on')}
          disabled={!canEdit}
          checked={tags.on}
          onChange={(event) => put({ on: event.currentTarget.checked })}
        />
        {tags.on && (
          <TextInput
            {...issueAt('settings', 'campaignTags', 'campaign')}
            label={t('campaign')}
            placeholder={tagWordOf(design.name)}
            maxLength={100}
            readOnly={!canEdit}
            value={tags.campaign ?? ''}
            onChange={(event) => put({ campaign: event.currentTarget.value || null }, 'campaign')}
          />
        )}
        {tags.on && <Example />}
      </Stack>
    </Section>
  );
}

/** How an address of the company's website would be sent by the first step that sends an e-mail. */
function Example() {
  const t = useTranslations('programmeEdit.analytics');
  const trpc = useTRPC();
  const { data: company } = useSuspenseQuery(trpc.company.get.queryOptions({}));
  const { design } = useProgrammeEditor();
  const campaign = campaignOf(design, company);
  const sender = design.sequence.steps.find(({ type }) => type === 'email');
  if (!campaign || !sender) return null;
  const link = taggedLink(company.website ?? 'https://example.org/', { ...campaign, content: sender.key });
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('example')}
      </Text>
      <Code style={{ overflowWrap: 'anywhere' }}>{link}</Code>
    </div>
  );
}
