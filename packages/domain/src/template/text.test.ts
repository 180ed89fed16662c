import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

describe('readText', () => {
  it('reads words, a placeholder and its filters', () => {
    expect(readText('Dear {{ contact.firstName | default: "friend" }}, {good} day')).toEqual([
      { kind: 'literal', text: 'Dear ' },
      { kind: 'placeholder', path: 'contact.firstName', filters: [{ name: 'default', text: 'friend' }] },
      { kind: 'literal', text: ', {good} day' },
    ]);
  });

  it('reads several filters and both kinds of quotes', () => {
    expect(readText(`{{a.b|date|default:'not "yet"'}}`)).toEqual([
      {
        kind: 'placeholder',
        path: 'a.b',
        filters: [{ name: 'date' }, { name: 'default', text: 'not "yet"' }],
      },
    ]);
  });

  it.each([
    '{{ }}',
    '{{ contact.firstName',
    'contact.firstName }}',
    '{% if x %}',
    '{{ a | default: "x }}',
    '{{ a | default: "\\n" }}',
    '{{ a | default: b }}',
    '{{ a b }}',
    '{{ a | }}',
    '{{ {{ a }} }}',
  ])('calls %s broken', (text) => {
    expect(readText(text).some((segment) => segment.kind === 'broken')).toBe(true);
  });

  it('keeps every character of what it does not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '%', '|', '"', 'a', ' ', '.') }), (text) => {
        const segments = readText(text);
        const kept = segments.map((segment) => {
          if (segment.kind === 'placeholder') return undefined;
          return segment.kind === 'literal' ? segment.text : segment.source;
        });
        if (!kept.includes(undefined)) expect(kept.join('')).toBe(text);
        for (const segment of segments) {
          if (segment.kind === 'literal') expect(segment.text).not.toMatch(/\{\{|\{%|\}\}|%\}/);
        }
      }),
    );
  });
});
