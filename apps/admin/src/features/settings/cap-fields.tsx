import { Group, Stack, Switch, Text } from '@mantine/core';
import type { PressureCap } from '@sleutel/domain/company';
import { BuyingRole } from '@sleutel/domain/contact';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { shownNumber, writtenNumber } from '../../lib/written-number.ts';
import { sendingOf } from './sending-of.ts';
import type { CompanyDraft } from './use-company-draft.ts';

/** Where a cap for a role begins. */
const usual: PressureCap = { messages: 2, days: 7 };

/** How much is enough, for a person, an account and the people of one role in it. */
export function CapFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.sending');
  const role = useTranslations('account.role');
  const { sending, change } = sendingOf(draft);
  const { caps } = sending;
  const common = { readOnly: !draft.editable };
  const issuesIn = (place: string) => ({
    issueAt: (field: keyof PressureCap) => {
      const error = draft.issues[`settings.sending.caps.${place}.${field}`];
      return error === undefined ? {} : { error };
    },
  });
  const setRole = (key: BuyingRole, cap: PressureCap | undefined) => {
    const { [key]: _, ...others } = caps.roles;
    change({ caps: { ...caps, roles: cap ? { ...others, [key]: cap } : others } });
  };
  return (
    <Section title={t('caps')} lead={t('capsLead')}>
      <Stack gap="md">
        <Cap
          {...common}
          {...issuesIn('contact')}
          label={t('contactCap')}
          cap={caps.contact}
          onChange={(contact) => change({ caps: { ...caps, contact } })}
        />
        <Cap
          {...common}
          {...issuesIn('account')}
          label={t('accountCap')}
          cap={caps.account}
          onChange={(account) => change({ caps: { ...caps, account } })}
        />
        <Text size="sm" c="dimmed">
          {t('roleCaps')}
        </Text>
        {BuyingRole.options.map((key) => (
          <Stack key={key} gap="xs">
            <Switch
              label={role(key)}
              disabled={!draft.editable}
              checked={caps.roles[key] !== undefined}
              onChange={(event) => setRole(key, event.currentTarget.checked ? usual : undefined)}
            />
            {caps.roles[key] && (
              <Cap
                {...common}
                {...issuesIn(`roles.${key}`)}
                label={role(key)}
                cap={caps.roles[key]}
                onChange={(cap) => setRole(key, cap)}
              />
            )}
          </Stack>
        ))}
      </Stack>
    </Section>
  );
}

interface CapProps {
  readonly label: string;
  readonly cap: PressureCap;
  readonly readOnly: boolean;
  readonly issueAt: (field: keyof PressureCap) => { readonly error?: string };
  readonly onChange: (cap: PressureCap) => void;
}

function Cap({ label, cap, readOnly, issueAt, onChange }: CapProps) {
  const t = useTranslations('settings.sending');
  return (
    <Group gap="md" grow maw={480} align="flex-start" role="group" aria-label={label}>
      <NumberField
        {...issueAt('messages')}
        label={t('messages', { of: label })}
        min={1}
        max={1000}
        allowDecimal={false}
        readOnly={readOnly}
        value={shownNumber(cap.messages)}
        onChange={(messages) => onChange({ ...cap, messages: writtenNumber(messages) })}
      />
      <NumberField
        {...issueAt('days')}
        label={t('inDays')}
        min={1}
        max={365}
        allowDecimal={false}
        readOnly={readOnly}
        value={shownNumber(cap.days)}
        onChange={(days) => onChange({ ...cap, days: writtenNumber(days) })}
      />
    </Group>
  );
}
