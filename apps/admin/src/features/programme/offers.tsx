import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import type { Programme } from '../../lib/programme.ts';

type Offer = Programme['design']['offers'][number];

interface OffersProps {
  readonly offers: readonly Offer[];
  readonly currency: string;
}

/** What is promised, and what it may cost. */
export function Offers({ offers, currency }: OffersProps) {
  const t = useTranslations('programme.offers');
  return (
    <Section title={t('title')}>
      {offers.length === 0 && <Text c="dimmed">{t('none')}</Text>}
      <Stack gap="md">
        {offers.map((offer) => (
          <OfferCard key={offer.key} offer={offer} currency={offer.currency ?? currency} />
        ))}
      </Stack>
    </Section>
  );
}

function OfferCard({ offer, currency }: { readonly offer: Offer; readonly currency: string }) {
  const t = useTranslations('programme.offers');
  const inOwnLanguage = useInOwnLanguage();
  const { money, percent } = useFigures();
  const texts = inOwnLanguage(offer.texts);
  const value =
    offer.kind === 'percent' ? percentOff(offer.value, percent) : money(offer.value ?? 0, currency);
  const limits = [
    t('valid', { days: offer.validDays }),
    offer.marginFloor !== null && t('margin', { share: percent(offer.marginFloor) }),
    offer.maxPerAccount !== null && t('perAccount', { count: offer.maxPerAccount }),
    offer.maxCodes !== null && t('limit', { count: offer.maxCodes }),
    offer.budget !== null && t('budget', { amount: money(offer.budget, currency) }),
  ];
  return (
    <div>
      <Text fw={600} style={{ color: 'var(--money)' }}>
        {t(`worth.${offer.kind}`, { value })}
      </Text>
      {texts && (
        <Text>
          {texts.title}. {texts.terms}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {limits.filter(Boolean).join(' ')}
      </Text>
    </div>
  );
}

/** Whole percentages without decimals. */
function percentOff(value: string | null, write: (share: number, digits: number) => string): string {
  const percent = Number(value);
  return write(percent / 100, Number.isInteger(percent) ? 0 : 2);
}
