import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { OfferKind, type OfferTerms, offerOfKind } from '@sleutel/domain/offer';
import { LANGUAGES, type Language } from '@sleutel/domain/template';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { NumberField } from '../../components/number-field.tsx';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { shownNumber, shownPercent, writtenNumber, writtenPercent } from '../../lib/written-number.ts';
import { useFieldIssue } from './field-issue.ts';

interface OfferFieldsProps {
  readonly offer: OfferTerms;
  /** Its place among the programme's offers. */
  readonly index: number;
  readonly currency: string;
  readonly onChange: (offer: OfferTerms, group?: string) => void;
  readonly onRemove: () => void;
}

/** One offer: what it gives, what it says in each language, and what bounds it. */
export function OfferFields({ offer, index, currency, onChange, onRemove }: OfferFieldsProps) {
  const t = useTranslations('programmeEdit.offers');
  const inOwnLanguage = useInOwnLanguage();
  const issueAt = useFieldIssue();
  const put = (part: Partial<OfferTerms>, group?: string) => onChange({ ...offer, ...part }, group);
  const valued = offer.kind === 'percent' || offer.kind === 'amount';
  return (
    <Section title={inOwnLanguage(offer.texts)?.title || offer.key}>
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Select
            label={t('kind')}
            allowDeselect={false}
            data={OfferKind.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={offer.kind}
            onChange={(kind) => onChange(offerOfKind(offer, OfferKind.parse(kind), currency))}
          />
          {valued && (
            <NumberField
              {...issueAt('offers', index, 'value')}
              label={t(offer.kind === 'percent' ? 'percent' : 'amount', { currency })}
              min={0}
              {...(offer.kind === 'percent' ? { max: 100 } : {})}
              decimalScale={2}
              value={offer.value ?? ''}
              onChange={(value) => put({ value: String(value) }, 'value')}
            />
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {LANGUAGES.map((language) => (
            <OfferText key={language} {...{ offer, index, language, onChange }} />
          ))}
        </SimpleGrid>
        <Limits {...{ offer, index, currency, put }} />
        <div>
          <Button size="xs" variant="default" leftSection={<IconTrash size={14} />} onClick={onRemove}>
            {t('remove')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}

interface OfferTextProps {
  readonly offer: OfferTerms;
  readonly index: number;
  readonly language: Language;
  readonly onChange: OfferFieldsProps['onChange'];
}

function OfferText({ offer, index, language, onChange }: OfferTextProps) {
  const t = useTranslations('programmeEdit.offers');
  const { language: named } = useFigures();
  const issueAt = useFieldIssue();
  const text = offer.texts[language] ?? { title: '', terms: '' };
  const put = (part: Partial<typeof text>, group: string) =>
    onChange(
      { ...offer, texts: { ...offer.texts, [language]: { ...text, ...part } } },
      `${language} ${group}`,
    );
  return (
    <Stack gap="sm">
      <TextInput
        {...issueAt('offers', index, 'texts', language, 'title')}
        label={t('titleIn', { language: named(language) })}
        maxLength={200}
        value={text.title}
        onChange={(event) => put({ title: event.currentTarget.value }, 'title')}
      />
      <Textarea
        {...issueAt('offers', index, 'texts', language, 'terms')}
        label={t('termsIn', { language: named(language) })}
        autosize
        minRows={2}
        maxLength={2000}
        value={text.terms}
        onChange={(event) => put({ terms: event.currentTarget.value }, 'terms')}
      />
    </Stack>
  );
}

interface LimitsProps {
  readonly offer: OfferTerms;
  readonly index: number;
  readonly currency: string;
  readonly put: (part: Partial<OfferTerms>, group: string) => void;
}

/** What keeps an offer within bounds. An empty field is no bound. */
function Limits({ offer, index, currency, put }: LimitsProps) {
  const t = useTranslations('programmeEdit.offers');
  const issueAt = useFieldIssue();
  const count = (value: string | number) => (value === '' ? null : Number(value));
  const field = (name: keyof OfferTerms) => issueAt('offers', index, name);
  return (
    <Group gap="md" align="flex-start">
      <NumberField
        {...field('validDays')}
        label={t('validDays')}
        w={150}
        min={1}
        max={366}
        allowDecimal={false}
        value={shownNumber(offer.validDays)}
        onChange={(value) => put({ validDays: writtenNumber(value) }, 'validDays')}
      />
      <TextInput
        {...issueAt('offers', index, 'validUntil')}
        type="date"
        label={t('validUntil')}
        w={170}
        value={offer.validUntil ?? ''}
        onChange={(event) => put({ validUntil: event.currentTarget.value || null }, 'validUntil')}
      />
      <NumberField
        {...field('marginFloor')}
        label={t('marginFloor')}
        placeholder={t('noLimit')}
        w={150}
        min={0}
        max={100}
        decimalScale={1}
        value={offer.marginFloor === null ? '' : shownPercent(offer.marginFloor)}
        onChange={(value) => put({ marginFloor: value === '' ? null : writtenPercent(value) }, 'marginFloor')}
      />
      <NumberField
        {...field('maxPerAccount')}
        label={t('maxPerAccount')}
        placeholder={t('noLimit')}
        w={150}
        min={1}
        allowDecimal={false}
        value={offer.maxPerAccount ?? ''}
        onChange={(value) => put({ maxPerAccount: count(value) }, 'maxPerAccount')}
      />
      <NumberField
        {...field('maxCodes')}
        label={t('maxCodes')}
        placeholder={t('noLimit')}
        w={150}
        min={1}
        allowDecimal={false}
        value={offer.maxCodes ?? ''}
        onChange={(value) => put({ maxCodes: count(value) }, 'maxCodes')}
      />
      <NumberField
        {...field('budget')}
        label={t('budget', { currency })}
        placeholder={t('noLimit')}
        w={150}
        min={0}
        decimalScale={2}
        value={offer.budget ?? ''}
        onChange={(value) => put({ budget: value === '' ? null : String(value) }, 'budget')}
      />
      <NumberField
        {...field('reservedPerCode')}
        label={t('reservedPerCode', { currency })}
        description={t('reservedNote')}
        w={220}
        min={0}
        decimalScale={2}
        value={offer.reservedPerCode}
        onChange={(value) => put({ reservedPerCode: value === '' ? '0' : String(value) }, 'reserved')}
      />
      {offer.kind === 'gift' && (
        <NumberField
          {...field('stock')}
          label={t('stock')}
          w={150}
          min={1}
          allowDecimal={false}
          value={offer.stock ?? ''}
          onChange={(value) => put({ stock: count(value) }, 'stock')}
        />
      )}
    </Group>
  );
}
