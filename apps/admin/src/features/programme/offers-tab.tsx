import { Button, Stack } from '@mantine/core';
import { freshOffer, type OfferTerms } from '@sleutel/domain/offer';
import { freshKey } from '@sleutel/domain/sequence';
import { IconPlus } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useOfferUndo } from '../../components/edit/use-offer-undo.tsx';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useProgrammeCurrency } from '../../lib/programme.ts';
import { useProgrammeEditor } from '../../lib/programme-editor.tsx';
import { OfferFields } from './offer-fields.tsx';
import { Offers } from './offers.tsx';

/** What is promised, and what it may cost. */
export function OffersTab() {
  const t = useTranslations('programmeEdit.offers');
  const { design, canEdit, change } = useProgrammeEditor();
  const currency = useProgrammeCurrency();
  const inOwnLanguage = useInOwnLanguage();
  const offerUndo = useOfferUndo();
  if (!canEdit) return <Offers offers={design.offers} currency={currency} />;
  const add = () =>
    change((old) => ({
      ...old,
      offers: [...old.offers, freshOffer(keyAmong(old.offers), currency)],
    }));
  const put = (key: string, offer: OfferTerms | null, group?: string) =>
    change(
      (old) => ({
        ...old,
        offers: old.offers.flatMap((each) => (each.key === key ? (offer ?? []) : each)),
      }),
      group && `${key} ${group}`,
    );
  const remove = (offer: OfferTerms, index: number) => {
    put(offer.key, null);
    offerUndo({
      message: t('removed', { name: inOwnLanguage(offer.texts)?.title || offer.key }),
      undo: async () => {
        let back = false;
        // Applied at once, so that it is known: whoever left the programme meanwhile changes nothing of it any more.
        flushSync(() =>
          change((old) => {
            back = true;
            return { ...old, offers: withOffer(old.offers, offer, index) };
          }),
        );
        return back ? undefined : { kind: 'conflict', theirs: null, version: 0, by: null, at: null };
      },
    });
  };
  return (
    <Stack gap="lg" maw={820}>
      {design.offers.map((offer, index) => (
        <OfferFields
          key={offer.key}
          offer={offer}
          index={index}
          currency={offer.currency ?? currency}
          onChange={(changed, group) => put(offer.key, changed, group)}
          onRemove={() => remove(offer, index)}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </Stack>
  );
}

/** The offer at its old place, unless it is there already. */
function withOffer(offers: readonly OfferTerms[], offer: OfferTerms, index: number): OfferTerms[] {
  return offers.some(({ key }) => key === offer.key) ? [...offers] : offers.toSpliced(index, 0, offer);
}

function keyAmong(offers: readonly OfferTerms[]): string {
  return freshKey(
    'offer',
    offers.map(({ key }) => key),
  );
}
