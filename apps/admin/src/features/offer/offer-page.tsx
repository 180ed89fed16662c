import { Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Failed } from '../../components/failed.tsx';
import { Figure, Figures } from '../../components/figures.tsx';
import { AnchorLink } from '../../components/link.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useOfferWorth } from '../../lib/offer-worth.ts';
import { ProgrammeStateMark } from '../../lib/programme-state-mark.tsx';
import { type RouterOutputs, useTRPC } from '../../lib/trpc.ts';
import { BudgetBar } from './budget-bar.tsx';
import { OfferCodes } from './offer-codes.tsx';

export type Offer = RouterOutputs['offer']['get'];

const route = getRouteApi('/frame/offers/$offerId');

/** Who was promised it, who used it, and what it cost. */
export function OfferPage() {
  const { offerId } = route.useParams();
  const { data, error } = useQuery(useTRPC().offer.get.queryOptions({ id: offerId }));
  if (error && !data) return <Failed error={error} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="lg">
      <Head offer={data} />
      <OfferFigures offer={data} />
      {data.budget !== null && (
        <Paper withBorder p="lg">
          <BudgetBar offer={data} wide />
        </Paper>
      )}
      <OfferCodes offer={data} />
    </Stack>
  );
}

function Head({ offer }: { readonly offer: Offer }) {
  const t = useTranslations('offers');
  const inOwnLanguage = useInOwnLanguage();
  const worth = useOfferWorth();
  const texts = inOwnLanguage(offer.texts);
  return (
    <header>
      <AnchorLink to="/offers" size="sm" c="dimmed">
        {t('title')}
      </AnchorLink>
      <Group gap="md">
        <Title order={1}>{texts?.title ?? offer.key}</Title>
        <Text fw={600} style={{ color: 'var(--money)' }}>
          {worth(offer, offer.currency)}
        </Text>
      </Group>
      <Text c="dimmed">{texts?.terms}</Text>
      <Group gap="md" mt={4}>
        <AnchorLink to="/programmes/$programmeId/offers" params={{ programmeId: offer.programme.id }}>
          {offer.programme.name}
        </AnchorLink>
        <ProgrammeStateMark state={offer.programme.state} />
      </Group>
    </header>
  );
}

function OfferFigures({ offer }: { readonly offer: Offer }) {
  const t = useTranslations('offers.figures');
  const { money, percent, count } = useFigures();
  const { codes, currency, spending, marginFloor, margin, costUnknown } = offer;
  const noneKnown = costUnknown > 0 && costUnknown === codes.redeemed;
  const standing = codes.issued + codes.accepted;
  const made = standing + codes.redeemed + codes.expired + codes.released;
  return (
    <Figures label={t('label')}>
      <Figure
        name={t('cost')}
        value={noneKnown ? t('costUnknown') : money(offer.discount, currency)}
        note={[
          !noneKnown && t('costNote', { ordered: money(offer.ordered, currency) }),
          costUnknown > 0 && t('costUnknownNote', { count: costUnknown }),
        ]
          .filter(Boolean)
          .join('; ')}
        colour="var(--money)"
      />
      <Figure name={t('redeemed')} value={count(codes.redeemed)} note={t('ofMade', { count: made })} />
      <Figure
        name={t('open')}
        value={count(standing)}
        note={
          Number(spending.reserved) > 0
            ? t('reserved', { amount: money(spending.reserved, currency) })
            : t('accepted', { count: codes.accepted })
        }
      />
      <Figure
        name={t('gone')}
        value={count(codes.expired + codes.released)}
        note={t('goneNote', { expired: codes.expired, released: codes.released })}
      />
      <Figure
        name={t('margin')}
        value={margin === null ? '–' : percent(margin)}
        note={marginFloor === null ? t('noFloor') : t('floor', { share: percent(marginFloor) })}
      />
    </Figures>
  );
}

function Waiting() {
  return (
    <Stack gap="lg" aria-busy>
      <Skeleton height={96} width="min(560px, 100%)" />
      <Skeleton height={88} />
      <Skeleton height={360} />
    </Stack>
  );
}
