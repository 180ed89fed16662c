import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConsentSettings, Topic, topicKey, topicName } from './index.ts';

describe('topicKey', () => {
  it('is the name in plain letters, and another where that is taken', () => {
    expect(topicKey('Events & fairs', new Set())).toBe('events-fairs');
    expect(topicKey('Geleenthede vir môre', new Set())).toBe('geleenthede-vir-mo-re');
    expect(topicKey('Events', new Set(['events', 'events-2']))).toBe('events-3');
    expect(topicKey('2027', new Set())).toBe('topic');
  });

  it('fits whatever the name is, beside whatever is taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), (name) => {
        const first = topicKey(name, new Set());
        const second = topicKey(name, new Set([first]));
        expect([first, second].map((key) => Topic.safeParse(key).success)).toEqual([true, true]);
        expect(second).not.toBe(first);
      }),
    );
  });
});

describe('topicName', () => {
  const { topics } = ConsentSettings.parse({ topics: [{ key: 'events', names: { af: 'Geleenthede' } }] });

  it('is the name in the language, else in any, else the key in plain words', () => {
    expect(topicName(topics, 'events', 'af')).toBe('Geleenthede');
    expect(topicName(topics, 'events', 'en')).toBe('Geleenthede');
    expect(topicName(topics, 'price-lists', 'en')).toBe('Price lists');
  });
});
