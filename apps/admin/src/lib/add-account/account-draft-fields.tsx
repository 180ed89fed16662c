import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { countriesIn } from '../countries.ts';
import { useLanguageChoices } from '../language-choices.ts';
import { useOwnerChoices } from '../owner-choices.ts';
import type { AccountDraft } from './account-draft.ts';

interface AccountDraftFieldsProps {
  readonly draft: AccountDraft;
  readonly problems: Partial<Record<keyof AccountDraft, ReactNode>>;
  readonly onChange: (part: Partial<AccountDraft>) => void;
}

/** What one knows of a company at first sight. */
export function AccountDraftFields({ draft, problems, onChange }: AccountDraftFieldsProps) {
  const t = useTranslations('addAccount');
  const field = useTranslations('account.field');
  const countries = useCountries();
  const languages = useLanguageChoices(null);
  const owners = useOwnerChoices(null);
  const bind = (key: keyof AccountDraft) => ({
    value: draft[key],
    error: problems[key],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [key]: event.currentTarget.value }),
  });
  const unknown = { value: '', label: field('unknown') };
  return (
    <>
      <TextInput data-autofocus withAsterisk label={field('name')} {...bind('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput label={t('domain')} placeholder="example.org" inputMode="url" {...bind('domain')} />
        <TextInput label={t('number')} placeholder={t('numberMade')} {...bind('externalId')} />
        <NativeSelect label={field('country')} data={[unknown, ...countries]} {...bind('country')} />
        <NativeSelect label={field('language')} data={[unknown, ...languages]} {...bind('language')} />
      </SimpleGrid>
      <NativeSelect
        label={field('ownerId')}
        data={[{ value: '', label: field('nobody') }, ...owners]}
        {...bind('ownerId')}
      />
    </>
  );
}

function useCountries() {
  const locale = useLocale();
  return useMemo(() => countriesIn(locale), [locale]);
}
