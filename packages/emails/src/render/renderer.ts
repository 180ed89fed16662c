import type { MessageFacts } from '@sleutel/domain/template';
import type { CompiledTemplate } from '../compiled.ts';
import { singleLine } from '../single-line.ts';
import { htmlOutput, plainOutput } from './output.ts';
import { buildProgram, type Program } from './program.ts';
import { readTemplate } from './read.ts';

/** As many compiled templates as a busy worker has in hand at once. */
const CACHE_SIZE = 500;

/** The parts of a compiled template that rendering needs, as they are stored. */
export type RenderSource = Pick<CompiledTemplate, 'subject' | 'html' | 'text' | 'hash'>;

/** A compiled template made ready to run, for any number of recipients. */
export type PreparedTemplate = {
  readonly hash: string;
  readonly subject: Program;
  readonly html: Program;
  readonly text: Program;
};

/** What one recipient gets. */
export type RenderedMessage = { readonly subject: string; readonly html: string; readonly text: string };

export type Renderer = {
  /** Reads a compiled template, or takes it from the cache by its hash. Throws `LiquidError` where it is not one. */
  prepare: (compiled: RenderSource) => PreparedTemplate;
  /**
   * Fills a template in for one recipient: values are escaped in the HTML, on one line everywhere. Throws
   * `MissingVariableError` where the facts lack a variable, such as an offer in a message that has none; nothing
   * half-filled is ever returned.
   */
  render: (prepared: PreparedTemplate, facts: MessageFacts) => RenderedMessage;
};

function read({ hash, subject, html, text }: RenderSource): PreparedTemplate {
  return {
    hash,
    subject: buildProgram(readTemplate(subject), plainOutput),
    html: buildProgram(readTemplate(html), htmlOutput),
    text: buildProgram(readTemplate(text), plainOutput),
  };
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

  function render({ subject, html, text }: PreparedTemplate, facts: MessageFacts): RenderedMessage {
    return { subject: singleLine(subject(facts)).trim(), html: html(facts), text: text(facts) };
  }

  return { prepare, render };
}
