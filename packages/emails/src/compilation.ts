import { isOwnPage, type Language, readText, taggedLink } from '@sleutel/domain/template';
import type { Brand } from './brand.ts';
import { LAYOUT_TEXTS, type LayoutTexts } from './catalogue/index.ts';
import { createTheme, type Theme } from './html/theme.ts';
import { outputOf } from './liquid/expression.ts';
import { createTokens } from './liquid/token.ts';
import { STEP_KEY } from './render/of-step.ts';

/** What links to the company's own pages on the web are tagged with; the step that sends them is added as it sends. */
export type Tagging = {
  readonly source: string;
  readonly campaign: string;
  /** Where this installation is reached: pages of it are not tagged. */
  readonly publicUrl: string;
};

/** What every block needs while one template is compiled in one language. */
export type Compilation = {
  readonly language: Language;
  readonly brand: Brand;
  readonly theme: Theme;
  readonly labels: LayoutTexts;
  /** A piece of Liquid or markup that must come out as it is. */
  raw: (piece: string) => string;
  /** A text of a content or of the layout, its placeholders made Liquid. */
  write: (text: string) => string;
  /** An address that somebody wrote, as it is sent. */
  address: (url: string) => string;
  restore: (markup: string) => string;
};

export function createCompilation(language: Language, brand: Brand, tagging?: Tagging): Compilation {
  const tokens = createTokens();
  const write = (text: string): string =>
    readText(text)
      .map((segment, index, segments) => {
        const next = segments[index + 1];
        const follows = next?.kind === 'literal' ? next.text : '';
        if (segment.kind === 'placeholder') return tokens.put(outputOf(segment, language, follows));
        return tokens.literal(segment.kind === 'literal' ? segment.text : segment.source);
      })
      .join('');
  const address = (url: string): string => {
    if (!tagging || isOwnPage(url, tagging.publicUrl)) return url;
    return taggedLink(url, { ...tagging, content: tokens.put(STEP_KEY) });
  };
  return {
    language,
    brand,
    theme: createTheme(brand),
    labels: LAYOUT_TEXTS[language],
    raw: tokens.put,
    write,
    address,
    restore: tokens.restore,
  };
}
