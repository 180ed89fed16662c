import type { MessageFacts } from '@sleutel/domain/template';
import type { CompiledTemplate } from '../compiled.ts';
import { singleLine } from '../single-line.ts';
import { type LeadTo, leadAttribute, leadText, markLinks, markTextLinks } from './links.ts';
import { htmlOutput, plainOutput } from './output.ts';
import { assemble, type FilledMessage } from './pieces.ts';
import { buildProgram, type Ending, type Hand, type Program, type Sheet } from './program.ts';
import { readTemplate } from './read.ts';

/** As many compiled templates as a busy worker has in hand at once. */
const CACHE_SIZE = 500;

/** The parts of a compiled template that rendering needs, as they are stored. */
export type RenderSource = Pick<CompiledTemplate, 'subject' | 'html' | 'text' | 'hash'>;

/** A compiled template made ready to run, for any number of recipients. */
export type PreparedTemplate = {
  readonly hash: string;
  /** All that is the same for everybody; the pieces of a filled-in message refer to it. */
  readonly markup: readonly string[];
  readonly subject: Program;
  readonly html: Program;
  readonly text: Program;
};

/** What one recipient gets. */
export type RenderedMessage = { readonly subject: string; readonly html: string; readonly text: string };

/** What becomes of one recipient's links. */
export type Leading = {
  readonly leadTo?: LeadTo | undefined;
  /** For the end of the HTML, asked for when its links have been led. */
  readonly end?: (() => Ending) | undefined;
};

export type Renderer = {
  /** Reads a compiled template, or takes it from the cache by its hash. Throws `LiquidError` where it is not one. */
  prepare: (compiled: RenderSource) => PreparedTemplate;
  /**
   * Fills a template in for one recipient: values are escaped in the HTML, on one line everywhere. Throws
   * `MissingVariableError` where the facts lack a variable, such as an offer in a message that has none; nothing
   * half-filled is ever returned.
   */
  fill: (prepared: PreparedTemplate, facts: MessageFacts, leading?: Leading) => FilledMessage;
  /** The same, put together. */
  render: (prepared: PreparedTemplate, facts: MessageFacts) => RenderedMessage;
};

function read({ hash, subject, html, text }: RenderSource): PreparedTemplate {
  const markup: string[] = [];
  const plain: Hand = { output: plainOutput, lead: leadText, markup };
  return {
    hash,
    markup,
    subject: buildProgram(readTemplate(subject), plain),
    html: buildProgram(readTemplate(markEnd(markLinks(html))), {
      output: htmlOutput,
      lead: leadAttribute,
      markup,
    }),
    text: buildProgram(readTemplate(markTextLinks(text)), plain),
  };
}

function markEnd(html: string): string {
  const end = html.lastIndexOf('</body>');
  return end === -1 ? `${html}{% end %}` : `${html.slice(0, end)}{% end %}${html.slice(end)}`;
}

function written(program: Program, facts: MessageFacts, leading: Leading = {}) {
  const sheet: Sheet = { pieces: [], ...leading };
  program(facts, sheet);
  return sheet.pieces;
}

function fill(
  { subject, html, text, markup }: PreparedTemplate,
  facts: MessageFacts,
  leading: Leading = {},
): FilledMessage {
  return {
    subject: singleLine(assemble(markup, written(subject, facts))).trim(),
    html: written(html, facts, leading),
    text: written(text, facts, { leadTo: leading.leadTo }),
  };
}

function render(prepared: PreparedTemplate, facts: MessageFacts): RenderedMessage {
  const { subject, html, text } = fill(prepared, facts);
  return { subject, html: assemble(prepared.markup, html), text: assemble(prepared.markup, text) };
}

export function createRenderer(): Renderer {
  const cache = new Map<string, PreparedTemplate>();

  function prepare(compiled: RenderSource): PreparedTemplate {
    const prepared = cache.get(compiled.hash) ?? read(compiled);
    // Put last again, so that the first of the map is the one longest unused.
    cache.delete(compiled.hash);
    cache.set(compiled.hash, prepared);
    const [oldest] = cache.keys();
    if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
    return prepared;
  }

  return { prepare, fill, render };
}
