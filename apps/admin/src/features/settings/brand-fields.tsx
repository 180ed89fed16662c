import { Group, Input, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { Font } from '@sleutel/domain/company';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { PictureField } from './picture-field.tsx';
import classes from './settings.module.css';
import type { CompanyDraft } from './use-company-draft.ts';

/** Name, address and looks: what every e-mail and every page for recipients carries. */
export function BrandFields({ draft }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.company');
  const { company, editable, put, issues } = draft;
  const wrong = (field: string) => (issues[field] === undefined ? {} : { error: issues[field] });
  return (
    <Section title={t('brand')} lead={t('brandLead')}>
      <Stack gap="md">
        <TextInput
          label={t('name')}
          maxLength={200}
          readOnly={!editable}
          value={company.name}
          {...wrong('name')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <Textarea
          label={t('postalAddress')}
          description={t('postalAddressNote')}
          autosize
          minRows={2}
          maxLength={500}
          readOnly={!editable}
          value={company.postalAddress}
          {...wrong('postalAddress')}
          onChange={(event) => put({ postalAddress: event.currentTarget.value })}
        />
        <TextInput
          label={t('website')}
          type="url"
          placeholder="https://"
          readOnly={!editable}
          value={company.website ?? ''}
          {...wrong('website')}
          onChange={(event) => put({ website: event.currentTarget.value || null })}
        />
        <PictureField
          label={t('logo')}
          note={t('logoNote')}
          shape="wide"
          editable={editable}
          value={company.logoUrl}
          {...wrong('logoUrl')}
          onChange={(logoUrl) => put({ logoUrl })}
        />
        <Colour draft={draft} />
        <NativeSelect
          label={t('font')}
          description={t('fontNote')}
          disabled={!editable}
          data={Font.options.map((value) => ({ value, label: t(`fonts.${value}`) }))}
          value={company.font}
          onChange={(event) => put({ font: Font.parse(event.currentTarget.value) })}
        />
      </Stack>
    </Section>
  );
}

/** Chosen by eye or written down. */
function Colour({ draft: { company, editable, put, issues } }: { readonly draft: CompanyDraft }) {
  const t = useTranslations('settings.company');
  const change = (accentColour: string) => put({ accentColour });
  return (
    <Input.Wrapper label={t('colour')} description={t('colourNote')} labelElement="div">
      <Group gap="sm" mt={4} align="flex-start">
        <input
          type="color"
          className={classes.colour}
          aria-label={t('colourChoose')}
          disabled={!editable}
          value={issues['accentColour'] === undefined ? company.accentColour : '#000000'}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <TextInput
          aria-label={t('colour')}
          w={120}
          maxLength={7}
          readOnly={!editable}
          value={company.accentColour}
          {...(issues['accentColour'] === undefined ? {} : { error: t('colourUnfit') })}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </Group>
    </Input.Wrapper>
  );
}
