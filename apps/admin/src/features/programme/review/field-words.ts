import type { ProgrammeDesign, ProgrammeDifference } from '@sleutel/domain/programme';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../../lib/content-language.ts';
import { useFieldNames } from './field-names.ts';
import { useFieldValue } from './field-value.ts';

type FieldDifference = Exclude<ProgrammeDifference, { part: 'step' | 'content' }>;

/** What the sentences of the catalogue take. */
type FieldWords = { readonly name: string; readonly before: string; readonly after: string };

/** Says what a field of an offer, the audience or the rules is called, and its values as they are read. */
export function useFieldWords(design: ProgrammeDesign): (difference: FieldDifference) => FieldWords {
  const t = useTranslations('review.difference');
  const inOwnLanguage = useInOwnLanguage();
  const nameOf = useFieldNames();
  const wordsOf = useFieldValue(design.currency);
  return (difference) => {
    const { part, key, field, before, after } = difference;
    const offer = design.offers.find((each) => each.key === key);
    const title = part === 'offer' ? (inOwnLanguage(offer?.texts ?? {})?.title ?? key ?? '') : null;
    const name = nameOf(part, field);
    const read = (value: string) => (value === '' ? value : wordsOf(part, field, value));
    return {
      name: title === null ? name : t('ofOffer', { offer: title, field: name }),
      before: read(before),
      after: read(after),
    };
  };
}
