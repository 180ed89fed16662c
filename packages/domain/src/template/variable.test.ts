import { describe, expect, it } from 'vitest';
import { FULL_EXAMPLE, MINIMAL_EXAMPLE } from './example-facts.ts';
import { MessageFacts } from './facts.ts';
import { LinkUrl } from './rich-text.ts';
import { VARIABLE_PATHS, variableOf } from './variable.ts';

function valueAt(facts: MessageFacts, path: string): unknown {
  const loop = path.startsWith('order.') ? { order: facts.orders[0] } : facts;
  return path.split('.').reduce<unknown>((value, key) => (value === null ? null : Object(value)[key]), loop);
}

describe('VARIABLES', () => {
  it.each(VARIABLE_PATHS)('finds %s in the facts, empty only where it is nullable', (path) => {
    expect(valueAt(FULL_EXAMPLE, path)).toBeTruthy();
    const { nullable, loop } = variableOf(path);
    if (!loop) expect(valueAt(MINIMAL_EXAMPLE, path) === null).toBe(nullable);
  });

  it('has examples that are facts', () => {
    expect(MessageFacts.parse(FULL_EXAMPLE)).toEqual(FULL_EXAMPLE);
    expect(MessageFacts.parse(MINIMAL_EXAMPLE)).toEqual(MINIMAL_EXAMPLE);
  });
});

describe('LinkUrl', () => {
  it.each(['https://a.example/x?y=1', 'mailto:a@b.example', 'tel:+27215550142'])('takes %s', (url) => {
    expect(LinkUrl.safeParse(url).success).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a.example/{{ x }}',
    'https://a.example/"',
    '/x',
  ])('refuses %s', (url) => {
    expect(LinkUrl.safeParse(url).success).toBe(false);
  });
});
