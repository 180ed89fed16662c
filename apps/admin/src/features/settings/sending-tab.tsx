import { Stack } from '@mantine/core';
import { AnalyticsFields } from './analytics-fields.tsx';
import { CapFields } from './cap-fields.tsx';
import { HourFields } from './hour-fields.tsx';
import { SaveBar } from './save-bar.tsx';
import { SenderFields } from './sender-fields.tsx';
import { SenderState } from './sender-state.tsx';
import { TopicFields } from './topic-fields.tsx';
import { useCompanyDraft } from './use-company-draft.ts';

/** In whose name, when and how often people are written to, and whether mail arrives. */
export function SendingTab() {
  const draft = useCompanyDraft();
  return (
    <Stack gap="lg" maw={820}>
      <SenderState />
      <SenderFields draft={draft} />
      <HourFields draft={draft} />
      <CapFields draft={draft} />
      <TopicFields draft={draft} />
      <AnalyticsFields draft={draft} />
      <SaveBar draft={draft} />
    </Stack>
  );
}
