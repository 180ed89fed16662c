import { dayIn } from '@sleutel/domain/enrolment';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pauseProgramme, programmeCalendar } from '../index.ts';
import { launched } from '../testing/approved.ts';
import { type House, MORNING, openHouse } from '../testing/house.ts';
import { contactId } from '../testing/seed.ts';

const zone = 'Africa/Johannesburg';

let house: House;
let clock: string;
beforeEach(async () => {
  house = await openHouse({ accounts: 8 });
  clock = MORNING;
});
afterEach(() => house.close());

/** The days on which anything leaves. */
async function said(weeks = 4): Promise<[string, number, number][]> {
  const { days } = await programmeCalendar(house.as('viewer'), { weeks });
  return days.filter(({ mails }) => mails > 0).map(({ day, mails, accounts }) => [day, mails, accounts]);
}

/** What really leaves until then, as the engine goes from one due moment to the next. */
async function lived(until: string): Promise<[string, number][]> {
  const before = house.handed.length;
  const days = new Map<string, number>();
  let seen = before;
  for (;;) {
    await house.sweep();
    const day = dayIn(zone, new Date(clock));
    const mails = house.handed.slice(seen).reduce((sum, { messages }) => sum + messages.length, 0);
    seen = house.handed.length;
    if (mails > 0) days.set(day, (days.get(day) ?? 0) + mails);
    const { _min } = await house.db.prisma.enrolment.aggregate({
      _min: { dueAt: true },
      where: { state: 'active' },
    });
    const next = _min.dueAt?.toISOString() ?? until;
    if (next >= until) return [...days];
    clock = next;
    house.set(clock);
  }
}

test('what it says leaves: the same days, the same e-mails, over nights, days off and caps', async () => {
  await house.db.prisma.company.updateMany({
    data: { settings: { sending: { holidaysCountry: 'ZA', caps: { account: { messages: 2, days: 14 } } } } },
  });
  const offers = { winBack: { maxPerAccount: null } };
  await launched(house, { audience: { peoplePerAccount: 2 }, holdOutShare: 0, offers });
  // Somebody is away for the first round.
  await house.db.prisma.contact.update({
    where: { id: contactId(2) },
    data: { awayUntil: new Date('2026-03-27T08:00:00Z') },
  });
  const days = await said();
  // Two a fortnight: whoever is away goes first in the second week, and the reminders wait for the third.
  expect(days).toEqual([
    ['2026-03-18', 15, 8],
    ['2026-03-25', 1, 1],
    ['2026-04-01', 15, 8],
    ['2026-04-08', 1, 1],
  ]);
  expect(await lived('2026-04-14T22:00:00Z')).toEqual(days.map(([day, mails]) => [day, mails]));
});

test('every day of the weeks is there, days off named, and what is decided counts until it has left', async () => {
  await house.db.prisma.company.updateMany({ data: { settings: { sending: { holidaysCountry: 'ZA' } } } });
  const { id } = await launched(house, { holdOutShare: 0 });
  const { days, programmes, timeZone, moreFrom } = await programmeCalendar(house.as('viewer'), { weeks: 3 });
  expect(days).toHaveLength(21);
  expect(days[0]).toEqual({
    day: '2026-03-18',
    off: null,
    mails: 8,
    accounts: 8,
    programmes: [{ programmeId: id, mails: 8, accounts: 8 }],
  });
  expect({ programmes, timeZone, moreFrom }).toEqual({
    programmes: [{ id, name: 'Autumn' }],
    timeZone: zone,
    moreFrom: null,
  });
  const off = Object.fromEntries(days.map(({ day, off: why }) => [day, why]));
  // Human Rights' Day is a Saturday, which nobody works; Good Friday.
  expect([off['2026-03-21'], off['2026-04-03']]).toEqual(['notWorking', 'holiday']);
});

test('a programme that is paused sends nothing, and an empty house has empty days', async () => {
  const { id } = await launched(house, { holdOutShare: 0 });
  await pauseProgramme(house.as('dan'), { id });
  expect(await said()).toEqual([]);
});

test.each([0, 9, 1.5])('%d weeks are refused', async (weeks) => {
  await expect(programmeCalendar(house.as('viewer'), { weeks })).rejects.toThrow();
});
