import { OfferTerms } from '../offer/index.ts';
import { Audience, type AudienceChanges } from './audience.ts';
import { ProgrammeDesign } from './design.ts';
import type { Playbook, PlaybookOffer } from './playbooks/index.ts';
import { ProgrammeSettings, type SettingsChanges } from './settings.ts';

/** What the house knows when it drafts. */
export interface DraftHouse {
  readonly currency: string;
}

/** What is changed in an offer of the playbook. */
export type OfferChanges = {
  readonly [Key in 'value' | 'validDays' | 'maxCodes' | 'budget' | 'reservedPerCode' | 'maxPerAccount']?:
    | OfferTerms[Key]
    | undefined;
};

/** What is changed in the playbook; members that are left out stay as it proposes them. */
export type DraftChanges = {
  readonly [Key in
    | 'targetRoles'
    | 'holdOutShare'
    | 'missedWindow'
    | 'priority'
    | 'startsAt'
    | 'endsAt'
    | 'budget']?: ProgrammeDesign[Key] | undefined;
} & {
  readonly name: string;
  readonly audience?: AudienceChanges | undefined;
  readonly settings?: SettingsChanges | undefined;
  readonly offers?: Readonly<Record<string, OfferChanges>> | undefined;
};

/** What a programme from nothing begins as: one e-mail that is still to be written, and an end. */
export const BLANK = {
  kind: 'custom',
  audience: { statuses: [], roles: [] },
  offers: {},
  sequence: {
    start: 'email',
    steps: [
      { key: 'email', name: 'E-mail', type: 'email', content: 'email', next: 'finished' },
      { key: 'finished', name: 'Finished', type: 'exit', outcome: 'finished' },
    ],
  },
  contents: {},
} as const satisfies Pick<Playbook, 'audience' | 'offers' | 'sequence' | 'contents'> & { kind: 'custom' };

/** A programme as a playbook proposes it, with the changes. Throws a ZodError where a change does not fit. */
export function draftFromPlaybook(
  playbook: Playbook | typeof BLANK,
  changes: DraftChanges,
  house: DraftHouse,
): ProgrammeDesign {
  const { roles, ...rules } = playbook.audience;
  return ProgrammeDesign.parse({
    name: changes.name,
    kind: playbook.kind,
    audience: Audience.parse({ ...audienceOf(rules, changes.audience), ...present(changes.audience) }),
    targetRoles: changes.targetRoles ?? roles,
    sequence: playbook.sequence,
    contents: playbook.contents,
    offers: Object.entries(playbook.offers).map(([key, offer]) =>
      OfferTerms.parse({
        ...changedOffer(offer, changes.offers?.[key] ?? {}),
        key,
        currency: house.currency,
      }),
    ),
    settings: ProgrammeSettings.parse({ ...stopRulesOf(playbook), ...present(changes.settings) }),
    holdOutShare: changes.holdOutShare ?? 0.1,
    missedWindow: changes.missedWindow ?? 'reschedule',
    priority: changes.priority ?? 100,
    startsAt: changes.startsAt ?? null,
    endsAt: changes.endsAt ?? null,
    budget: changes.budget ?? null,
    currency: house.currency,
  });
}

/** Accounts that are named, or a segment, take the place of the playbook's own choice. */
function audienceOf(rules: Omit<Playbook['audience'], 'roles'>, changes: DraftChanges['audience']) {
  return changes?.accountIds === undefined && changes?.segmentId === undefined ? rules : {};
}

function stopRulesOf(playbook: Playbook | typeof BLANK) {
  return 'stopRules' in playbook ? { stopRules: playbook.stopRules } : {};
}

/** The texts name the percentage, so they change with it, each with the decimal sign of its language. */
function changedOffer(offer: PlaybookOffer, changes: OfferChanges): object {
  const value = changes.value ?? offer.value;
  const reworded = (text: string, language: string) =>
    offer.value === null ? text : text.replaceAll(`${offer.value}%`, `${writtenIn(language, value)}%`);
  const texts = Object.entries(offer.texts).map(([language, { title, terms }]) => [
    language,
    { title: reworded(title, language), terms: reworded(terms, language) },
  ]);
  return { ...offer, ...present(changes), texts: Object.fromEntries(texts) };
}

function writtenIn(language: string, value: string | null): string {
  const text = String(value);
  return language === 'af' ? text.replace('.', ',') : text;
}

function present(changes: object | undefined): object {
  return Object.fromEntries(Object.entries(changes ?? {}).filter(([, value]) => value !== undefined));
}
