import { useTranslations } from 'use-intl';
import { useFigures } from '../../../lib/figures.ts';

type Part = 'offer' | 'audience' | 'rules';

const known = {
  offer: [
    'kind',
    'value',
    'currency',
    'validDays',
    'validUntil',
    'marginFloor',
    'stock',
    'budget',
    'reservedPerCode',
    'maxPerAccount',
    'maxCodes',
  ],
  audience: [
    'statuses',
    'cells',
    'types',
    'segmentId',
    'accountIds',
    'maxAccounts',
    'peoplePerAccount',
    'targetRoles',
    'entryKind',
    'entryOccasions',
    'entryLeave',
  ],
  rules: [
    'name',
    'kind',
    'holdOutShare',
    'missedWindow',
    'priority',
    'startsAt',
    'endsAt',
    'budget',
    'currency',
    'topic',
    'consentPolicy',
    'stopRules',
    'fallbackManagerId',
    'besideOthers',
    'trackingLinks',
    'trackingOpens',
    'campaignTagsOn',
    'campaignTagsCampaign',
    'reentryKind',
    'reentryDays',
    'sendingQuietHoursFrom',
    'sendingQuietHoursUntil',
    'sendingCapsContactMessages',
    'sendingCapsContactDays',
    'sendingCapsAccountMessages',
    'sendingCapsAccountDays',
  ],
} as const satisfies Record<Part, readonly string[]>;

/** What a field is called in the language of the screens; one that has no name here keeps its own. */
export function useFieldNames(): (part: Part, field: string) => string {
  const t = useTranslations('review.difference');
  const { language } = useFigures();
  return (part, field) => {
    const [tongue = '', text] = field.split('.');
    if (part === 'offer' && (text === 'title' || text === 'terms')) {
      return t(`offerText.${text}`, { language: language(tongue) });
    }
    const flat = field.replaceAll(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
    switch (part) {
      case 'offer':
        return isOne(known.offer, flat) ? t(`offerField.${flat}`) : field;
      case 'audience':
        return isOne(known.audience, flat) ? t(`audienceField.${flat}`) : field;
      case 'rules':
        return isOne(known.rules, flat) ? t(`rulesField.${flat}`) : field;
    }
  };
}

function isOne<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
