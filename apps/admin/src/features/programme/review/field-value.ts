import { AccountStatus, AccountType } from '@sleutel/domain/analysis';
import { ConsentPolicy } from '@sleutel/domain/consent';
import { BuyingRole } from '@sleutel/domain/contact';
import { MissedWindow, StopRule } from '@sleutel/domain/enrolment';
import { OfferKind } from '@sleutel/domain/offer';
import { Occasion, ProgrammeKind } from '@sleutel/domain/programme';
import { useTranslations } from 'use-intl';
import type { z } from 'zod';
import { useFigures } from '../../../lib/figures.ts';
import { useTopics } from '../../../lib/topics.ts';

type Read = (value: string) => string;

/** How values of fields are read; a difference holds them as text, lists with commas. */
export function useFieldValue(
  currency: string | null,
): (part: string, field: string, value: string) => string {
  const said = useSaid();
  const figures = useFigures();
  const t = useTranslations('review.difference');
  const share: Read = (value) =>
    figures.percent(Number(value), Number.isInteger(Number(value) * 100) ? 0 : 1);
  const amount: Read = (value) => figures.money(value, currency, Number(value) % 1 === 0 ? 0 : 2);
  const number: Read = (value) => figures.number(Number(value), 2);
  const either: Read = (value) => t(value === 'true' ? 'yes' : 'no');
  const readers: Readonly<Record<string, Read>> = {
    ...said,
    marginFloor: share,
    holdOutShare: share,
    budget: amount,
    reservedPerCode: amount,
    validUntil: (value) => figures.day(value.slice(0, 10)),
    startsAt: figures.moment,
    endsAt: figures.moment,
    besideOthers: either,
    'tracking.links': either,
    'tracking.opens': either,
    'campaignTags.on': either,
    'entry.leave': either,
    value: number,
    maxAccounts: number,
  };
  return (part, field, value) => {
    const read = readers[`${part}.${field}`] ?? readers[field];
    return read ? read(value) : value;
  };
}

/** Values that are words of the house. */
function useSaid(): Readonly<Record<string, Read>> {
  const status = useTranslations('account.status');
  const type = useTranslations('account.type');
  const role = useTranslations('account.role');
  const offerKind = useTranslations('programmeEdit.offers.kinds');
  const kind = useTranslations('programme.kind');
  const missed = useTranslations('programmeEdit.rules.missedWindow');
  const consent = useTranslations('programmeEdit.audience.consentPolicy');
  const stop = useTranslations('programme.terms.stop');
  const reentry = useTranslations('programmeEdit.rules.reentry');
  const entry = useTranslations('programmeEdit.audience.entry');
  const topics = useTopics();
  return {
    statuses: listOf(AccountStatus, status),
    types: listOf(AccountType, type),
    targetRoles: listOf(BuyingRole, role),
    'offer.kind': listOf(OfferKind, offerKind),
    'rules.kind': listOf(ProgrammeKind, kind),
    missedWindow: listOf(MissedWindow, missed),
    consentPolicy: listOf(ConsentPolicy, consent),
    stopRules: listOf(StopRule, stop),
    topic: topics.nameOf,
    'entry.kind': (value) => (value === 'follows' || value === 'occasions' ? entry(value) : value),
    'entry.occasions': listOf(Occasion, (occasion) => entry(`occasion.${occasion}`)),
    'reentry.kind': (value) =>
      value === 'never' || value === 'afterDays' || value === 'onOccurrence' ? reentry(value) : value,
  };
}

/** One word of a closed set, or several with commas. */
function listOf<Word extends string>(set: z.ZodType<Word>, say: (word: Word) => string): Read {
  return (value) =>
    value
      .split(', ')
      .map((each) => {
        const word = set.safeParse(each);
        return word.success ? say(word.data) : each;
      })
      .join(', ');
}
