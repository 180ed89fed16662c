import { describe, expect, it } from 'vitest';
import { DEFAULT_BRAND } from './brand.ts';
import { COMPILED_BYTES_LIMIT, checkCompiled } from './check-compiled.ts';
import { compileTemplate } from './compile.tsx';
import { EVERY_BLOCK } from './testing/samples.ts';

const good = compileTemplate({ content: EVERY_BLOCK, language: 'af', brand: DEFAULT_BRAND });

describe('checkCompiled', () => {
  it('finds nothing in what the compiler made', () => {
    expect(checkCompiled(good)).toEqual([]);
  });

  it('misses the way out and the postal address, in both parts', () => {
    const problems = checkCompiled({ ...good, html: '<html dir="ltr" lang="af">', text: '' });
    expect(problems.map(({ code, part }) => `${code} ${part}`)).toEqual([
      'unsubscribeMissing html',
      'unsubscribeMissing text',
      'postalAddressMissing html',
      'postalAddressMissing text',
    ]);
  });

  it('sees an e-mail in another language than it says', () => {
    expect(checkCompiled({ ...good, language: 'en' })).toEqual([
      { code: 'languageWrong', part: 'html', values: { language: 'en' } },
    ]);
  });

  it('measures the size in bytes', () => {
    const html = good.html + 'ê'.repeat(COMPILED_BYTES_LIMIT / 2);
    const [problem] = checkCompiled({ ...good, html });
    expect(problem).toMatchObject({ code: 'tooLarge', values: { bytes: Buffer.byteLength(html) } });
  });

  it('sees an empty subject', () => {
    expect(checkCompiled({ ...good, subject: ' ' }).map(({ code }) => code)).toEqual(['subjectEmpty']);
  });
});
