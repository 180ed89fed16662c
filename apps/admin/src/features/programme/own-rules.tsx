import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import type { OwnSending, PressureCap, QuietHours } from '@sleutel/domain/company';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { useTRPC } from '../../lib/trpc.ts';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import { useFieldIssue } from './field-issue.ts';

/** Hours and caps of this programme's own, which may only be tighter than the company's. */
export function OwnRules() {
  const t = useTranslations('programmeEdit.own');
  const trpc = useTRPC();
  const { sending: house } = useSuspenseQuery(trpc.company.get.queryOptions({})).data.settings;
  const { design, change } = useProgrammeEditor();
  const { quietHours, caps } = design.settings.sending ?? {};
  const put = (part: OwnSending, group?: string) =>
    change((old) => {
      const { sending: before, ...settings } = old.settings;
      const sending = slim({ ...before, ...part });
      return { ...old, settings: sending ? { ...settings, sending } : settings };
    }, group);
  return (
    <Section title={t('title')} lead={t('lead')}>
      <Stack gap="md">
        <Hours
          value={quietHours}
          house={house.quietHours}
          onChange={(hours) => put({ quietHours: hours }, 'own hours')}
        />
        {(['contact', 'account'] as const).map((scope) => (
          <Cap
            key={scope}
            scope={scope}
            value={caps?.[scope]}
            house={house.caps[scope]}
            onChange={(cap) => put({ caps: { ...caps, [scope]: cap } }, `own ${scope}`)}
          />
        ))}
      </Stack>
    </Section>
  );
}

/** Without members that say nothing; undefined where nothing is left. */
function slim({ quietHours, caps }: OwnSending): OwnSending | undefined {
  const { contact, account } = caps ?? {};
  const slimCaps = { ...(contact && { contact }), ...(account && { account }) };
  const own = { ...(quietHours && { quietHours }), ...(contact || account ? { caps: slimCaps } : {}) };
  return Object.keys(own).length === 0 ? undefined : own;
}

interface HoursProps {
  readonly value: QuietHours | undefined;
  readonly house: QuietHours;
  readonly onChange: (hours: QuietHours | undefined) => void;
}

/** When e-mails may leave: what is kept is the rest of the day. */
function Hours({ value, house, onChange }: HoursProps) {
  const t = useTranslations('programmeEdit.own');
  const { canEdit } = useProgrammeEditor();
  const set = (part: Partial<QuietHours>) => onChange({ ...house, ...value, ...part });
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('hours')}
        disabled={!canEdit}
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? house : undefined)}
      />
      {value && (
        <Group gap="md" pl={32}>
          <TextInput
            type="time"
            label={t('from')}
            min={house.until}
            max={house.from}
            readOnly={!canEdit}
            value={value.until}
            onChange={(event) => event.currentTarget.value && set({ until: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('until')}
            min={house.until}
            max={house.from}
            readOnly={!canEdit}
            value={value.from}
            onChange={(event) => event.currentTarget.value && set({ from: event.currentTarget.value })}
          />
        </Group>
      )}
    </Stack>
  );
}

interface CapProps {
  readonly scope: 'contact' | 'account';
  readonly value: PressureCap | undefined;
  readonly house: PressureCap;
  readonly onChange: (cap: PressureCap | undefined) => void;
}

function Cap({ scope, value, house, onChange }: CapProps) {
  const t = useTranslations('programmeEdit.own');
  const issueAt = useFieldIssue();
  const { canEdit } = useProgrammeEditor();
  return (
    <Stack gap="xs">
      <Checkbox
        label={t(scope)}
        disabled={!canEdit}
        checked={value !== undefined}
        onChange={(event) =>
          onChange(
            event.currentTarget.checked ? { ...house, messages: Math.max(1, house.messages - 1) } : undefined,
          )
        }
      />
      {value && (
        <Group gap="md" pl={32} align="flex-start">
          <NumberField
            {...issueAt('settings', 'sending', 'caps', scope, 'messages')}
            label={t('messages')}
            w={140}
            min={1}
            max={1000}
            allowDecimal={false}
            readOnly={!canEdit}
            value={shownNumber(value.messages)}
            onChange={(messages) => onChange({ ...value, messages: writtenNumber(messages) })}
          />
          <NumberField
            {...issueAt('settings', 'sending', 'caps', scope, 'days')}
            label={t('days')}
            w={140}
            min={1}
            max={365}
            allowDecimal={false}
            readOnly={!canEdit}
            value={shownNumber(value.days)}
            onChange={(days) => onChange({ ...value, days: writtenNumber(days) })}
          />
        </Group>
      )}
    </Stack>
  );
}
