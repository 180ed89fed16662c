import { createHash } from 'node:crypto';
import {
  type ContentProblem,
  checkContent,
  type Language,
  type TemplateContent,
} from '@sleutel/domain/template';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Brand } from './brand.ts';
import { createCompilation, type Tagging } from './compilation.ts';
import { type CompiledTemplate, ENGINE_VERSION } from './compiled.ts';
import { EmailDocument, Letter } from './html/document.tsx';
import { keptOr } from './kept.ts';
import { textDocument } from './plain/document.ts';
import { singleLine } from './single-line.ts';

export type CompileInput = {
  readonly content: TemplateContent;
  readonly language: Language;
  readonly brand: Brand;
  /** Without it links lead where they were written to. */
  readonly tagging?: Tagging | undefined;
};

/** A content that cannot be compiled, with everything that is wrong with it. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    super(`the content does not compile: ${problems.map((problem) => problem.code).join(', ')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

function refuseProblems(content: TemplateContent, language: Language): void {
  const rules = { languagesRequired: [language], offerAvailable: true };
  const errors = checkContent({ [language]: content }, rules).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentError(errors);
}

function hashOf(compiled: Omit<CompiledTemplate, 'hash'>): string {
  const { engineVersion, language, subject, html, text } = compiled;
  return createHash('sha256')
    .update(JSON.stringify([engineVersion, language, subject, html, text]))
    .digest('hex');
}

/** React asks browsers to fetch pictures early; in an e-mail that is a picture asked for whatever the conditions say. */
const PRELOAD = /<link rel="preload"[^>]*>/g;

/**
 * Renders a content once, to HTML and text in which only Liquid is left to be filled in for each recipient. The same
 * input gives the same hash, and what was compiled lately is not compiled again. Throws `ContentError` where
 * `checkContent` finds an error.
 */
export function compileTemplate(input: CompileInput): CompiledTemplate {
  return keptOr(JSON.stringify([input.language, input.brand, input.content, input.tagging]), () =>
    compile(input),
  );
}

function compile({ content, language, brand, tagging }: CompileInput): CompiledTemplate {
  refuseProblems(content, language);
  const page = createCompilation(language, brand, tagging);
  const subject = page.restore(singleLine(page.write(content.subject)).trim());
  const parts = { content, page };
  const letter = page.restore(renderToStaticMarkup(<Letter {...parts} />).replaceAll(PRELOAD, ''));
  const html = `<!doctype html>${page.restore(renderToStaticMarkup(<EmailDocument {...parts} letter={letter} />))}`;
  const text = page.restore(textDocument(content, page));
  const compiled = { language, subject, html, text, engineVersion: ENGINE_VERSION };
  return { ...compiled, hash: hashOf(compiled) };
}
