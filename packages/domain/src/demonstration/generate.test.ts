import { describe, expect, test } from 'vitest';
import { controlChart, everyMonth } from '../loss/index.ts';
import { CoverageState } from '../solution/index.ts';
import { generateDemonstration } from './generate.ts';

const demonstration = generateDemonstration({ endingOn: '2026-06-30' });

describe('the demonstration', () => {
  test('is the same every time', () => {
    expect(generateDemonstration({ endingOn: '2026-06-30' })).toEqual(demonstration);
    expect(generateDemonstration({ endingOn: '2026-06-30', seed: 7 })).not.toEqual(demonstration);
  });

  test('is a wholesaler of 400 accounts with people, orders and a dossier each', () => {
    const { accounts, contacts, dossiers, orders } = demonstration;
    expect(accounts).toHaveLength(400);
    expect(new Set(accounts.map((account) => account.name)).size).toBe(400);
    expect(new Set(contacts.map((contact) => contact.account)).size).toBe(400);
    expect(dossiers.every((dossier) => dossier.description && dossier.interactions.length > 0)).toBe(true);
    expect(orders.length).toBeGreaterThan(7_000);
    expect(orders.length).toBeLessThan(20_000);
  });

  test('tells of calls what is said on the telephone, and of nobody who buys that they need or pay nothing', () => {
    const { accounts, dossiers } = demonstration;
    const talks = dossiers.flatMap(({ interactions }) => interactions);
    expect(talks.filter(({ kind, summary }) => kind !== 'call' && /\bcall\b/i.test(summary))).toEqual([]);
    const prospects = new Set(
      accounts.filter(({ type }) => type === 'prospect').map(({ externalId }) => externalId),
    );
    const buyers = dossiers.filter(({ account }) => !prospects.has(account));
    expect(buyers.flatMap(({ qualifications }) => qualifications).filter(({ score }) => score < 2)).toEqual(
      [],
    );
  });

  test('says its name once where an e-mail says who it is from, before its postal address', () => {
    const { name, postalAddress } = demonstration.company;
    expect(postalAddress).not.toContain(name.replace(/ \(.*\)$/, ''));
  });

  test('knows where the large accounts get most of what is sold, and names only competitors that are after them', () => {
    const ordered = (account: string) =>
      demonstration.orders
        .filter((order) => order.account === account)
        .reduce((sum, { amount }) => sum + Number(amount), 0);
    const bySize = demonstration.dossiers.toSorted(
      (one, other) => ordered(other.account) - ordered(one.account),
    );
    const [large, others] = [bySize.slice(0, 60), bySize.slice(60)];
    const range = demonstration.company.settings.solutions.length;
    const known = (dossiers: typeof large) =>
      dossiers.reduce((sum, { coverages }) => sum + coverages.length, 0) / (dossiers.length * range);
    expect(known(large)).toBeGreaterThan(0.75);
    expect(known(others)).toBeLessThan(0.25);
    for (const { coverages, competitors } of demonstration.dossiers) {
      const names = competitors.map(({ name }) => name);
      const from = coverages.map(({ competitor }) => competitor).filter((name) => name !== null);
      expect(names).toEqual(expect.arrayContaining(from));
    }
    const states = new Set(large.flatMap(({ coverages }) => coverages.map(({ state }) => state)));
    expect([...states].toSorted()).toEqual([...CoverageState.options].toSorted());
  });

  test('names only addresses that cannot exist', () => {
    const outside = demonstration.contacts.filter(
      ({ email }) => !/^[a-z-]+\.[a-z]+@[a-z0-9-]+\.example$/.test(email),
    );
    expect(outside).toEqual([]);
  });

  test('ends on its last day, with cancellations and returns among the orders', () => {
    const days = demonstration.orders.map((order) => order.date);
    expect(days.every((day) => day <= '2026-06-30')).toBe(true);
    const share = demonstration.orders.filter((order) => order.status !== 'completed').length / days.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.12);
    expect(new Set(demonstration.orders.map((order) => order.order)).size).toBe(days.length);
  });

  test('speaks English and Afrikaans in several countries', () => {
    const afrikaans = demonstration.accounts.filter((account) => account.language === 'af').length;
    expect(afrikaans).toBeGreaterThan(40);
    expect(new Set(demonstration.accounts.map((account) => account.country)).size).toBeGreaterThanOrEqual(5);
  });

  test('has people in two accounts, some who left, some nobody ever met, and none met after leaving', () => {
    const { contacts, standings } = demonstration;
    const people = new Set(contacts.map(({ email }) => email));
    expect(contacts.length - people.size).toBeGreaterThan(20);
    expect(standings).toHaveLength(contacts.length);
    const left = standings.filter(({ leftOn }) => leftOn !== null);
    expect(left.length / standings.length).toBeGreaterThan(0.03);
    expect(left.length / standings.length).toBeLessThan(0.1);
    for (const { lastTouchedOn, leftOn } of left) {
      if (lastTouchedOn !== null) expect(lastTouchedOn <= (leftOn ?? '')).toBe(true);
    }
    const strangers = standings.filter(({ lastTouchedOn }) => lastTouchedOn === null).length;
    expect(strangers / standings.length).toBeGreaterThan(0.1);
  });

  test('has lost accounts for years, most with a sign before, and more in one bad season than chance explains', () => {
    const losses = demonstration.dossiers.flatMap((dossier) =>
      dossier.losses.map((loss) => ({ ...loss, dossier })),
    );
    expect(losses.every(({ on }) => on <= '2026-06-30')).toBe(true);
    expect(losses.filter(({ kind }) => kind === 'refusal').length).toBeGreaterThan(10);
    const lost = losses.filter(({ kind, on }) => kind === 'loss' && on > '2024-07-01');
    expect(lost.length).toBeGreaterThan(25);
    const counts = new Map<string, number>();
    for (const { on } of lost) counts.set(on.slice(0, 7), (counts.get(on.slice(0, 7)) ?? 0) + 1);
    const series = everyMonth(
      '2024-07',
      '2026-06',
      [...counts].map(([month, count]) => ({ month, count })),
    );
    expect(controlChart(series, '2026-07').findings.map(({ kind }) => kind)).toContain('above');
  });

  test('has two breadwinners, one of them gone quiet', () => {
    const revenue = new Map<string, number>();
    for (const order of demonstration.orders) {
      revenue.set(order.account, (revenue.get(order.account) ?? 0) + Number(order.amount));
    }
    const total = [...revenue.values()].reduce((sum, amount) => sum + amount, 0);
    const large = [...revenue].filter(([, amount]) => amount / total >= 0.1).map(([account]) => account);
    expect(large).toEqual(['K1001', 'K1002']);
    const last = demonstration.orders.findLast(
      (order) => order.account === 'K1002' && order.status === 'completed',
    );
    expect(last?.date.slice(0, 4)).toBe('2025');
  });
});
