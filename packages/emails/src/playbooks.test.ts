import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import { FULL_EXAMPLE, LANGUAGES, MINIMAL_EXAMPLE } from '@sleutel/domain/template';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from './brand.ts';
import { checkCompiled } from './check-compiled.ts';
import { compileTemplate } from './compile.tsx';
import { createRenderer } from './render/renderer.ts';

const contents = PLAYBOOKS.flatMap((playbook) =>
  Object.entries(playbook.contents).flatMap(([key, content]) =>
    LANGUAGES.map((language) => ({
      name: `${playbook.key} ${key} ${language}`,
      language,
      content: content[language],
    })),
  ),
);

describe.each(contents)('$name', ({ content, language }) => {
  const compiled = compileTemplate({ content, language, brand: DEFAULT_BRAND });
  const renderer = createRenderer();

  it('compiles to all an e-mail must have', () => {
    expect(checkCompiled(compiled)).toEqual([]);
  });

  it.each([
    ['everything', FULL_EXAMPLE],
    ['the least', MINIMAL_EXAMPLE],
  ])('reads whole when %s is known', (_, facts) => {
    const { subject, html, text } = renderer.render(renderer.prepare(compiled), facts);
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/\{\{|\{%|null|undefined|NaN|\uE000|\uE001/);
    }
    expect(text).toContain(facts.unsubscribe.url);
    expect(text).toContain('12 Harbour Road, Cape Town 8001, South Africa');
    expect(text).not.toMatch(/\n{4}| ,|,,/);
  });
});
