import { SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { sendingOf } from './sending-of.ts';
import type { CompanyDraft } from './use-company-draft.ts';

/** The name before the address, and where answers go. */
export function SenderFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.sending');
  const { sending, change } = sendingOf(draft);
  const wrong = (field: 'senderName' | 'replyTo') => {
    const error = draft.issues[`settings.sending.${field}`];
    return error === undefined ? {} : { error };
  };
  return (
    <Section title={t('name')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput
          label={t('senderName')}
          placeholder={draft.company.name}
          maxLength={100}
          readOnly={!draft.editable}
          value={sending.senderName ?? ''}
          {...wrong('senderName')}
          onChange={(event) => change({ senderName: event.currentTarget.value || null })}
        />
        <TextInput
          label={t('replyTo')}
          placeholder={t('replyToManager')}
          type="email"
          readOnly={!draft.editable}
          value={sending.replyTo ?? ''}
          {...wrong('replyTo')}
          onChange={(event) => change({ replyTo: event.currentTarget.value || null })}
        />
      </SimpleGrid>
    </Section>
  );
}
