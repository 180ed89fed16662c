import { Stack, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Section } from '../../components/section.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useOfferWorth } from '../../lib/offer-worth.ts';
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
      <OfferList offers={offers} currency={currency} />
    </Section>
  );
}

/** Each offer with what it gives, what is read of it, and what bounds it. */
export function OfferList({ offers, currency }: OffersProps) {
  const t = useTranslations('programme.offers');
  if (offers.length === 0) return <Text c="dimmed">{t('none')}</Text>;
  return (
    <Stack gap="md">
      {offers.map((offer) => (
        <OfferCard key={offer.key} offer={offer} currency={offer.currency ?? currency} />
      ))}
    </Stack>
  );
}

function OfferCard({ offer, currency }: { readonly offer: Offer; readonly currency: string }) {
  const t = useTranslations('programme.offers');
  const inOwnLanguage = useInOwnLanguage();
  const { day, money, percent } = useFigures();
  const texts = inOwnLanguage(offer.texts);
  const worth = useOfferWorth();
  const limits = [
    t('valid', { days: offer.validDays }),
    offer.validUntil !== null && t('until', { day: day(offer.validUntil) }),
    offer.marginFloor !== null && t('margin', { share: percent(offer.marginFloor) }),
    offer.maxPerAccount !== null && t('perAccount', { count: offer.maxPerAccount }),
    offer.maxCodes !== null && t('limit', { count: offer.maxCodes }),
    offer.stock !== null && t('stock', { count: offer.stock }),
    offer.budget === null ? t('noBudget') : t('budget', { amount: money(offer.budget, currency) }),
  ];
  return (
    <div>
      <Text fw={600} style={{ color: 'var(--money)' }}>
        {worth(offer, currency)}
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
