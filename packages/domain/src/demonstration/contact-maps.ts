import { addDays } from './days.ts';
import type { Chance } from './random.ts';
import type { DemoAccount, DemoContact, DemoDossier, DemoStanding } from './types.ts';

/** Every so many accounts, one of their people stands in another one too. */
const doublesEvery = 9;

/**
 * People who stand in a second account of the same country: a financial director on two boards, a buyer of two sister
 * companies. With another role there, and mostly another weight.
 */
export function makeDoubles(
  accounts: readonly DemoAccount[],
  contacts: readonly DemoContact[],
  draw: Chance,
): DemoContact[] {
  return accounts.flatMap((account, position): DemoContact[] => {
    if (position % doublesEvery !== 4) return [];
    const people = contacts.filter((contact) => contact.account === account.externalId);
    const person = people.find(({ role }) => role === 'economicBuyer') ?? people[0];
    const neighbours = accounts.filter(
      ({ country, externalId }) => country === account.country && externalId !== account.externalId,
    );
    if (!person || neighbours.length === 0) return [];
    const other = draw.pick(neighbours);
    const afrikaans = account.language === 'af';
    return [
      {
        ...person,
        account: other.externalId,
        title: afrikaans ? 'Nie-uitvoerende direkteur' : 'Non-executive director',
        department: 'Board',
        role: draw.pick(['economicBuyer', 'influencer'] as const),
        influence: draw.whole(2, 5),
        stance: draw.pick(['supporter', 'neutral', 'sceptic'] as const),
        reportsTo: null,
      },
    ];
  });
}

const leftShare = 0.07;
/** Not every name in the map was ever met. */
const neverMetShare = 0.18;
const usualDaysApart = 55;

/** When each person was last in touch, as far as the account's history goes, and who has left since. */
export function makeStandings(
  contacts: readonly DemoContact[],
  dossiers: readonly DemoDossier[],
  endingOn: string,
  draw: Chance,
): DemoStanding[] {
  const met = new Map(dossiers.map((dossier) => [dossier.account, lastMeeting(dossier)]));
  const greeted = new Set<string>();
  return contacts.map(({ account, email, role }) => {
    const meeting = met.get(account) ?? null;
    const first = !greeted.has(account);
    greeted.add(account);
    // Whoever stands first on the map took part in the newest conversation.
    const away = draw.exponential(usualDaysApart);
    const known = first || !draw.yes(neverMetShare);
    const lastTouchedOn = known && meeting !== null ? addDays(meeting, first ? 0 : -away) : null;
    const leaves = role !== 'champion' && draw.yes(leftShare);
    const leftOn = leaves ? addDays(endingOn, -draw.whole(25, 240)) : null;
    return { account, email, lastTouchedOn: earlier(lastTouchedOn, leftOn), leftOn };
  });
}

function lastMeeting({ interactions }: DemoDossier): string | null {
  return interactions
    .map(({ on }) => on)
    .reduce<string | null>((last, on) => (last && last > on ? last : on), null);
}

/** Nobody is in touch with somebody who has gone. */
function earlier(touchedOn: string | null, leftOn: string | null): string | null {
  if (touchedOn === null || leftOn === null) return touchedOn;
  return touchedOn < leftOn ? touchedOn : addDays(leftOn, -7);
}
