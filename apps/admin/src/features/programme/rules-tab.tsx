import { Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { MissedWindow, StopRule } from '@sleutel/domain/enrolment';
import { type ProgrammeDesign, ProgrammeKind, type ProgrammeSettings } from '@sleutel/domain/programme';
import { may } from '@sleutel/domain/user';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { useMe } from '../../lib/me.ts';
import { useProgrammeCurrency } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { shownNumber, shownPercent, writtenNumber, writtenPercent } from '../../lib/written-number.ts';
import { AnalyticsFields } from './analytics-fields.tsx';
import { useFieldIssue } from './field-issue.ts';
import { HouseRules } from './house-rules.tsx';
import { MomentField } from './moment-field.tsx';
import { OwnRules } from './own-rules.tsx';
import { ReentryField } from './reentry-field.tsx';

/** When it runs, what ends it, what it may cost and how it is measured. */
export function RulesTab() {
  return (
    <Stack gap="lg" maw={820}>
      <Basics />
      <Window />
      <Stops />
      <AnalyticsFields />
      <OwnRules />
      <HouseRules />
    </Stack>
  );
}

function usePut() {
  const { change } = useProgrammeEditor();
  return (part: Partial<ProgrammeDesign>, group?: string) => change((old) => ({ ...old, ...part }), group);
}

function Basics() {
  const t = useTranslations('programmeEdit.rules');
  const kind = useTranslations('programme.kind');
  const { design, canEdit } = useProgrammeEditor();
  const currency = useProgrammeCurrency();
  const put = usePut();
  const issueAt = useFieldIssue();
  return (
    <Section title={t('basics')}>
      <Stack gap="md">
        <TextInput
          {...issueAt('name')}
          label={t('name')}
          maxLength={200}
          readOnly={!canEdit}
          value={design.name}
          onChange={(event) => put({ name: event.currentTarget.value }, 'name')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Select
            label={t('kind')}
            allowDeselect={false}
            readOnly={!canEdit}
            data={ProgrammeKind.options.map((value) => ({ value, label: kind(value) }))}
            value={design.kind}
            onChange={(value) => put({ kind: ProgrammeKind.parse(value) })}
          />
          <NumberField
            {...issueAt('holdOutShare')}
            label={t('holdOut')}
            description={t('holdOutNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={0}
            max={50}
            decimalScale={1}
            readOnly={!canEdit}
            value={shownPercent(design.holdOutShare)}
            onChange={(share) => put({ holdOutShare: writtenPercent(share) }, 'holdOut')}
          />
          <NumberField
            {...issueAt('budget')}
            label={t('budget', { currency })}
            placeholder={t('noLimit')}
            min={0}
            decimalScale={2}
            readOnly={!canEdit}
            value={design.budget ?? ''}
            onChange={(amount) => put({ budget: amount === '' ? null : String(amount) }, 'budget')}
          />
          <NumberField
            {...issueAt('priority')}
            label={t('priority')}
            description={t('priorityNote')}
            inputWrapperOrder={['label', 'input', 'description']}
            min={0}
            max={1000}
            allowDecimal={false}
            readOnly={!canEdit}
            value={shownNumber(design.priority)}
            onChange={(priority) => put({ priority: writtenNumber(priority) }, 'priority')}
          />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

function Window() {
  const t = useTranslations('programmeEdit.rules');
  const { design, canEdit } = useProgrammeEditor();
  const put = usePut();
  return (
    <Section title={t('window')}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <MomentField
            label={t('starts')}
            note={t('startsNote')}
            readOnly={!canEdit}
            value={design.startsAt}
            onChange={(startsAt) => put({ startsAt }, 'startsAt')}
          />
          <MomentField
            label={t('ends')}
            note={t('endsNote')}
            readOnly={!canEdit}
            value={design.endsAt}
            onChange={(endsAt) => put({ endsAt }, 'endsAt')}
          />
        </SimpleGrid>
        <Select
          label={t('missed')}
          allowDeselect={false}
          readOnly={!canEdit}
          data={MissedWindow.options.map((value) => ({ value, label: t(`missedWindow.${value}`) }))}
          value={design.missedWindow}
          onChange={(value) => put({ missedWindow: MissedWindow.parse(value) })}
        />
      </Stack>
    </Section>
  );
}

function Stops() {
  const t = useTranslations('programmeEdit.rules');
  const stop = useTranslations('programme.terms.stop');
  const { design, canEdit, change } = useProgrammeEditor();
  const { settings } = design;
  const set = (part: Partial<ProgrammeSettings>) =>
    change((old) => ({ ...old, settings: { ...old.settings, ...part } }));
  return (
    <Section title={t('stops')} lead={t('stopsLead')}>
      <Stack gap="md">
        <Checkbox.Group
          aria-label={t('stops')}
          value={settings.stopRules}
          onChange={(rules) => set({ stopRules: StopRule.options.filter((each) => rules.includes(each)) })}
        >
          <Group gap="lg">
            {StopRule.options.map((value) => (
              <Checkbox key={value} value={value} label={stop(value)} disabled={!canEdit} />
            ))}
          </Group>
        </Checkbox.Group>
        <ReentryField />
        <FallbackManager
          value={settings.fallbackManagerId}
          onChange={(id) => set({ fallbackManagerId: id })}
        />
        <Group gap="lg">
          <Checkbox
            label={t('trackLinks')}
            checked={settings.tracking.links}
            disabled={!canEdit}
            onChange={(event) =>
              set({ tracking: { ...settings.tracking, links: event.currentTarget.checked } })
            }
          />
          <Checkbox
            label={t('trackOpens')}
            checked={settings.tracking.opens}
            disabled={!canEdit}
            onChange={(event) =>
              set({ tracking: { ...settings.tracking, opens: event.currentTarget.checked } })
            }
          />
        </Group>
      </Stack>
    </Section>
  );
}

interface FallbackManagerProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** In whose name accounts without a manager are written to. */
function FallbackManager({ value, onChange }: FallbackManagerProps) {
  const t = useTranslations('programmeEdit.rules');
  const me = useMe();
  const { canEdit } = useProgrammeEditor();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.user.list.queryOptions({}, { enabled: may(me.role, 'user.list') }));
  return (
    <Select
      label={t('fallback')}
      placeholder={t('noFallback')}
      clearable
      readOnly={!canEdit}
      data={(data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
