import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { Language } from '@sleutel/domain/template';
import { useTranslations } from 'use-intl';
import { useInOwnLanguage } from '../../lib/content-language.ts';
import { useFigures } from '../../lib/figures.ts';
import { useProgrammeCurrency } from '../../lib/programme.ts';
import { contentName } from './content-name.ts';
import type { FieldPath } from './field-issue.ts';

/** Names the field at a place of the design as its own label does, an offer's and a step's with whose it is. */
export function useFieldLabel(design: ProgrammeDesign): (path: FieldPath) => string {
  const t = useTranslations('programmeEdit.save');
  const own = useOwnLabels(useProgrammeCurrency());
  const inOwnLanguage = useInOwnLanguage();
  const within = (part: string | undefined, field: string | undefined) => {
    if (!part) return field ?? t('somewhere');
    return field === undefined ? part : t('ofPart', { part, field });
  };
  return (path) => {
    const [part, index] = path;
    switch (part) {
      case 'offers': {
        const offer = design.offers[Number(index)];
        return within(
          inOwnLanguage(offer?.texts ?? {})?.title || offer?.key,
          own.offer(path.slice(2), offer),
        );
      }
      case 'sequence':
        return within(design.sequence.steps[Number(path[2])]?.name, own.step(path.slice(3)));
      case 'contents':
        return within(contentName(design, String(index)), undefined);
      default:
        return own.whole(path) ?? t('somewhere');
    }
  };
}

type Offer = ProgrammeDesign['offers'][number] | undefined;

/** The labels of the fields, undefined for what no field shows by itself. */
function useOwnLabels(currency: string) {
  const offers = useTranslations('programmeEdit.offers');
  const step = useTranslations('programmeEdit.step');
  const sequence = useTranslations('programmeEdit.sequence');
  const rules = useTranslations('programmeEdit.rules');
  const audience = useTranslations('programmeEdit.audience');
  const caps = useTranslations('programmeEdit.own');
  const analytics = useTranslations('programmeEdit.analytics');
  const { language } = useFigures();
  const tongue = (key: PropertyKey | undefined) => language(Language.catch('en').parse(key));
  return {
    offer: ([field, tongueKey, text]: FieldPath, offer: Offer): string | undefined => {
      switch (field) {
        case 'value':
          return offers(offer?.kind === 'percent' ? 'percent' : 'amount', {
            currency: offer?.currency ?? currency,
          });
        case 'budget':
        case 'reservedPerCode':
          return offers(field, { currency: offer?.currency ?? currency });
        case 'kind':
        case 'validDays':
        case 'validUntil':
        case 'marginFloor':
        case 'maxPerAccount':
        case 'maxCodes':
        case 'stock':
          return offers(field);
        case 'texts':
          return offers(text === 'terms' ? 'termsIn' : 'titleIn', { language: tongue(tongueKey) });
        default:
          return undefined;
      }
    },
    step: ([field, tongueKey]: FieldPath): string | undefined => {
      switch (field) {
        case 'name':
          return sequence('name');
        case 'title':
          return step('task', { language: tongue(tongueKey) });
        case 'dueInDays':
        case 'within':
          return step(field);
        case 'duration':
          return step('howLong');
        default:
          return undefined;
      }
    },
    whole: (path: FieldPath): string | undefined => {
      const [first, second] = path;
      if (first === 'budget') return rules('budget', { currency });
      if (first === 'name' || first === 'priority') return rules(first);
      if (first === 'holdOutShare') return rules('holdOut');
      if (first === 'startsAt') return rules('starts');
      if (first === 'endsAt') return rules('ends');
      if (first === 'audience' && (second === 'peoplePerAccount' || second === 'maxAccounts')) {
        return audience(second);
      }
      if (first !== 'settings') return undefined;
      if (second === 'reentry') return rules('reentry.days');
      if (second === 'campaignTags') return analytics('campaign');
      const last = path.at(-1);
      return last === 'messages' || last === 'days' ? caps(last) : undefined;
    },
  };
}
