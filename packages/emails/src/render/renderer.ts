import type { MessageFacts } from '@sleutel/domain/template';
import type { Template } from 'liquidjs';
import type { CompiledTemplate } from '../compiled.ts';
import { singleLine } from '../single-line.ts';
import { createHtmlEngine, createPlainEngine } from './engine.ts';

/** As many compiled templates as a busy worker has in hand at once. */
const CACHE_SIZE = 500;

/** The parts of a compiled template that rendering needs, as they are stored. */
export type RenderSource = Pick<CompiledTemplate, 'subject' | 'html' | 'text' | 'hash'>;

/** A compiled template, parsed; good for any number of recipients. */
export type PreparedTemplate = {
  readonly hash: string;
  readonly subject: Template[];
  readonly html: Template[];
  readonly text: Template[];
};

/** What one recipient gets. */
export type RenderedMessage = { readonly subject: string; readonly html: string; readonly text: string };

export type Renderer = {
  /** Parses a compiled template, or takes it from the cache by its hash. Throws where it is not valid Liquid. */
  prepare(compiled: RenderSource): PreparedTemplate;
  /**
   * Fills a template in for one recipient: values are escaped in the HTML, on one line everywhere. Throws where the
   * facts lack a variable, such as an offer in a message that has none; nothing half-filled is ever returned.
   */
  render(prepared: PreparedTemplate, facts: MessageFacts): RenderedMessage;
};

export function createRenderer(): Renderer {
  const markup = createHtmlEngine();
  const plain = createPlainEngine();
  const cache = new Map<string, PreparedTemplate>();

  function parse({ hash, subject, html, text }: RenderSource): PreparedTemplate {
    return { hash, subject: plain.parse(subject), html: markup.parse(html), text: plain.parse(text) };
  }

  function prepare(compiled: RenderSource): PreparedTemplate {
    const prepared = cache.get(compiled.hash) ?? parse(compiled);
    // Put last again, so that the first of the map is the one longest unused.
    cache.delete(compiled.hash);
    cache.set(compiled.hash, prepared);
    const [oldest] = cache.keys();
    if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
    return prepared;
  }

  function render({ subject, html, text }: PreparedTemplate, facts: MessageFacts): RenderedMessage {
    return {
      subject: singleLine(String(plain.renderSync(subject, facts))).trim(),
      html: String(markup.renderSync(html, facts)),
      text: String(plain.renderSync(text, facts)),
    };
  }

  return { prepare, render };
}
