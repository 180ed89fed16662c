import { Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { MorningFields } from './morning-fields.tsx';
import { PasswordSection } from './password-section.tsx';
import { PictureField } from './picture-field.tsx';
import { SaveBar } from './save-bar.tsx';
import { TwoFactorSection } from './two-factor/two-factor-section.tsx';
import { useProfileDraft } from './use-profile-draft.ts';

const lines = ['title', 'phone', 'calendarUrl'] as const;

/** Who somebody is to those they write to: it signs their e-mails. */
export function YouTab() {
  const t = useTranslations('settings.you');
  const draft = useProfileDraft();
  const { profile, put, issues } = draft;
  const wrong = (field: string) => (issues[field] === undefined ? {} : { error: issues[field] });
  return (
    <Stack gap="lg" maw={640}>
      <Section title={t('heading')} lead={t('lead')}>
        <Stack gap="md">
          <PictureField
            label={t('photo')}
            note={t('photoNote')}
            shape="round"
            editable
            value={profile.image}
            {...wrong('image')}
            onChange={(image) => put({ image })}
          />
          <TextInput
            label={t('name')}
            maxLength={200}
            value={profile.name}
            {...wrong('name')}
            onChange={(event) => put({ name: event.currentTarget.value })}
          />
          {lines.map((field) => (
            <TextInput
              key={field}
              label={t(field)}
              maxLength={field === 'calendarUrl' ? 500 : 200}
              {...(field === 'calendarUrl'
                ? { type: 'url', placeholder: 'https://', description: t('calendarNote') }
                : {})}
              value={profile[field] ?? ''}
              {...wrong(field)}
              onChange={(event) => put({ [field]: event.currentTarget.value || null })}
            />
          ))}
        </Stack>
      </Section>
      <MorningFields draft={draft} />
      <PasswordSection />
      <TwoFactorSection />
      <SaveBar draft={draft} />
    </Stack>
  );
}
