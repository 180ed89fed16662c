import { expect, test } from 'vitest';
import { consentChanges, isWanted, mayLift, mayRecord, type TopicStanding } from './choice.ts';
import { SuppressionReason } from './consent.ts';
import { ConsentSettings, topicName } from './topics.ts';

const standings: readonly TopicStanding[] = [
  { topic: 'marketing', consent: 'granted', receives: true },
  { topic: 'events', consent: 'withdrawn', receives: true },
  { topic: 'service', consent: null, receives: true },
  { topic: 'surveys', consent: null, receives: false },
];
const shown = (suppressed: boolean) =>
  new Set(standings.filter((each) => isWanted(each, suppressed)).map(({ topic }) => topic));

test('a box shows what somebody gets', () => {
  expect([...shown(false)]).toEqual(['marketing', 'service']);
  expect([...shown(true)]).toEqual([]);
});

test('a choice that leaves every box as it stood changes nothing', () => {
  for (const suppressed of [true, false]) {
    expect(consentChanges(standings, suppressed, shown(suppressed))).toEqual([]);
  }
});

test('a box that was changed gives or withdraws', () => {
  expect(consentChanges(standings, false, new Set(['events', 'marketing']))).toEqual([
    { topic: 'events', state: 'granted' },
    { topic: 'service', state: 'withdrawn' },
  ]);
  expect(consentChanges(standings, true, new Set(['marketing']))).toEqual([
    { topic: 'marketing', state: 'granted' },
  ]);
});

test('a person takes back only what they asked for', () => {
  expect(SuppressionReason.options.filter(mayLift)).toEqual(['unsubscribed']);
});

test('the company writes down a no at any time, a yes only where nobody said no', () => {
  for (const known of ['granted', 'withdrawn', null] as const) {
    for (const suppressed of [true, false]) {
      expect(mayRecord({ known, suppressed }, 'withdrawn')).toBe(true);
      expect(mayRecord({ known, suppressed }, 'granted')).toBe(known !== 'withdrawn' && !suppressed);
    }
  }
});

test('every topic has a name', () => {
  const { topics } = ConsentSettings.parse({});
  expect(topicName(topics, 'marketing', 'af')).toBe('Aanbiedinge en nuus');
  expect(topicName(topics, 'trade-fairs', 'en')).toBe('Trade fairs');
  expect(topicName([{ key: 'events', names: { af: 'Geleenthede' } }], 'events', 'en')).toBe('Geleenthede');
  expect(ConsentSettings.safeParse({ topics: [...topics, ...topics] }).success).toBe(false);
});
