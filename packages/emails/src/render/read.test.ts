import { FULL_EXAMPLE, type MessageFacts, MINIMAL_EXAMPLE } from '@sleutel/domain/template';
import { describe, expect, it } from 'vitest';
import { LiquidError } from './liquid.ts';
import { MissingVariableError } from './program.ts';
import { createRenderer } from './renderer.ts';

const renderer = createRenderer();

const run = (template: string, facts: MessageFacts = FULL_EXAMPLE) =>
  renderer.render(renderer.prepare({ subject: '', html: '', text: template, hash: template }), facts).text;

describe('readTemplate', () => {
  it('fills in values, filters, conditions and the loop', () => {
    const template =
      '{% if contact.firstName != blank %}{{ contact.firstName }}{% else %}You{% endif %}: ' +
      '{% for order in orders limit: 2 %}{{ order.date | date: "en" }} {{ "{" }}{% endfor %}';
    expect(run(template)).toBe('Anna: 14 March 2026 {11 February 2026 {');
    expect(run(template, MINIMAL_EXAMPLE)).toBe('You: ');
  });

  it('takes the fallback, whatever signs it holds', () => {
    expect(run(`{{ contact.title | default: 'a "b", c' }}`, MINIMAL_EXAMPLE)).toBe('a "b", c');
  });

  it.each([
    '{% include "x" %}',
    '{% raw %}{% endraw %}',
    '{% if account.name %}x{% endif %}',
    '{% if account.name != blank %}x',
    'x{% endif %}',
    '{% for x in orders %}{% endfor %}',
    '{% for order in orders limit: 3 %}',
    '{{ account.name | upcase }}',
    '{{ account.name',
    '{{ }}',
    '{{ account[name] }}',
  ])('refuses %s', (template) => {
    expect(() => run(template)).toThrow(LiquidError);
  });

  it.each(['{{ offer.code }}', '{{ contact.constructor }}', '{{ account.name.length }}', '{{ order.date }}'])(
    'refuses to leave a gap for %s',
    (template) => {
      expect(() => run(template, { ...FULL_EXAMPLE, offer: null })).toThrow(MissingVariableError);
    },
  );
});
