import { OfferTerms } from '../offer/index.ts';
import { Audience } from './audience.ts';
import { ProgrammeDesign } from './design.ts';
import type { Playbook } from './playbooks/index.ts';
import { ProgrammeSettings } from './settings.ts';

/** What the house knows when it drafts. */
export interface DraftHouse {
  readonly currency: string;
}

/** A programme as a playbook proposes it, to be changed freely. */
export function draftFromPlaybook(playbook: Playbook, name: string, house: DraftHouse): ProgrammeDesign {
  return ProgrammeDesign.parse({
    name,
    kind: playbook.kind,
    audience: Audience.parse({ statuses: playbook.audience.statuses }),
    targetRoles: playbook.audience.roles,
    sequence: playbook.sequence,
    contents: playbook.contents,
    offers: Object.entries(playbook.offers).map(([key, offer]) =>
      OfferTerms.parse({ ...offer, key, currency: house.currency }),
    ),
    settings: ProgrammeSettings.parse({}),
    holdOutShare: 0.1,
    priority: 100,
    startsAt: null,
    endsAt: null,
    budget: null,
    currency: house.currency,
  });
}
