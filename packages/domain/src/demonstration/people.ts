import { slug } from './companies.ts';
import { places } from './places.ts';
import type { Chance } from './random.ts';
import type { DemoAccount, DemoContact } from './types.ts';

interface Seat {
  readonly title: string;
  readonly afrikaans: string;
  readonly department: string;
  readonly role: string;
  readonly influence: readonly [low: number, high: number];
  /** Which seat this one reports to, by position. */
  readonly boss: number | null;
}

const seats: readonly Seat[] = [
  {
    title: 'Managing director',
    afrikaans: 'Besturende direkteur',
    department: 'Management',
    role: 'decisionMaker',
    influence: [4, 5],
    boss: null,
  },
  {
    title: 'Head of purchasing',
    afrikaans: 'Hoof van aankope',
    department: 'Purchasing',
    role: 'champion',
    influence: [3, 4],
    boss: 0,
  },
  {
    title: 'Finance director',
    afrikaans: 'Finansiële direkteur',
    department: 'Finance',
    role: 'economicBuyer',
    influence: [3, 5],
    boss: 0,
  },
  {
    title: 'Operations manager',
    afrikaans: 'Bedryfsbestuurder',
    department: 'Operations',
    role: 'user',
    influence: [2, 3],
    boss: 0,
  },
  {
    title: 'Purchasing assistant',
    afrikaans: 'Aankoopassistent',
    department: 'Purchasing',
    role: 'gatekeeper',
    influence: [1, 2],
    boss: 1,
  },
  {
    title: 'Head of design',
    afrikaans: 'Hoof van ontwerp',
    department: 'Design',
    role: 'influencer',
    influence: [2, 4],
    boss: 0,
  },
  {
    title: 'Quality manager',
    afrikaans: 'Gehaltebestuurder',
    department: 'Quality',
    role: 'blocker',
    influence: [2, 3],
    boss: 3,
  },
];

const stances = ['champion', 'supporter', 'supporter', 'neutral', 'neutral', 'neutral', 'sceptic'] as const;

/** The people of one account: large accounts have more seats, some maps have gaps on purpose. */
export function makePeople(account: DemoAccount, position: number, draw: Chance): DemoContact[] {
  const size = position < 40 ? draw.whole(4, 7) : draw.whole(1, 4);
  // The head of purchasing is always known; other seats may be missing, as in real life.
  const filled = seats.filter((_, seat) => seat === 1 || (seat < size && !draw.yes(0.12)));
  const place = places.find((candidate) => candidate.country === account.country);
  if (!place) return [];
  const taken = new Set<string>();
  const emails = new Map<number, string>();
  const people: DemoContact[] = [];
  for (const seat of filled) {
    const firstName = draw.pick(place.firstNames);
    const lastName = draw.pick(place.lastNames);
    const email = `${slug(firstName)}.${slug(lastName).replaceAll('-', '')}@${account.domain}`;
    if (taken.has(email)) continue;
    taken.add(email);
    emails.set(seats.indexOf(seat), email);
    people.push({
      account: account.externalId,
      email,
      firstName,
      lastName,
      title: account.language === 'af' ? seat.afrikaans : seat.title,
      department: seat.department,
      role: seat.role,
      influence: draw.whole(...seat.influence),
      stance: seat.role === 'blocker' ? 'blocker' : draw.pick(stances),
      reportsTo: (seat.boss === null ? undefined : emails.get(seat.boss)) ?? null,
      language: account.language,
      timeZone: account.timeZone,
      consent: draw.yes(0.93) ? 'yes' : 'no',
    });
  }
  return people;
}
