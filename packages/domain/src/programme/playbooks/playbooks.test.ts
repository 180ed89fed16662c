import { describe, expect, it } from 'vitest';
import { ContentByLanguage, checkContent, LANGUAGES } from '../../template/index.ts';
import { PLAYBOOKS, type PlaybookStep } from './index.ts';

function followersOf(step: PlaybookStep): string[] {
  if (step.type === 'exit') return [];
  return step.type === 'branch' ? [step.yes, step.no] : [step.next];
}

describe.each(PLAYBOOKS)('playbook $key', ({ sequence, contents, offers, texts }) => {
  const byKey = new Map(sequence.steps.map((step) => [step.key, step]));

  function reachable(): Set<string> {
    const seen = new Set<string>();
    const open = [sequence.start];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const step = byKey.get(key);
      if (!step || seen.has(key)) continue;
      seen.add(key);
      open.push(...followersOf(step));
    }
    return seen;
  }

  it('leads every step to a step, and reaches them all', () => {
    expect(byKey.size).toBe(sequence.steps.length);
    expect(sequence.steps.flatMap(followersOf).filter((key) => !byKey.has(key))).toEqual([]);
    expect([...reachable()].sort()).toEqual([...byKey.keys()].sort());
  });

  it('has the content and the offer each step names, and no other', () => {
    const named = (type: 'email' | 'offer') =>
      sequence.steps.flatMap((step) => {
        if (step.type === 'email' && type === 'email') return [step.content];
        return step.type === 'offer' && type === 'offer' ? [step.offer] : [];
      });
    expect(named('email').sort()).toEqual(Object.keys(contents).sort());
    expect(named('offer').sort()).toEqual(Object.keys(offers).sort());
  });

  it.each(Object.entries(contents))('has nothing to mend in content %s', (_, content) => {
    expect(ContentByLanguage.parse(content)).toEqual(content);
    expect(checkContent(content, { languagesRequired: LANGUAGES, offerAvailable: true })).toEqual([]);
  });

  it.each(Object.entries(contents))('says in %s the same blocks in every language', (_, content) => {
    const shapes = LANGUAGES.map((language) => content[language].blocks.map((block) => block.type));
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it('keeps a calm tone: no exclamation marks, no dashes for drama', () => {
    expect(JSON.stringify([texts, offers, contents])).not.toMatch(/[!—]/);
  });
});
