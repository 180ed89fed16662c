import type { MessageFacts } from '@sleutel/domain/template';
import {
  createRenderer,
  type FilledMessage,
  type Leading,
  type RenderedMessage,
  type RenderSource,
} from '@sleutel/emails';
import { type Frame, frameOf } from './frozen-body.ts';

/** One for the process: it keeps the parsed templates by their hash. */
const renderer = createRenderer();

/** Fills a compiled template in for one recipient. Throws where the facts do not suffice; never half-filled. */
export function renderMail(template: RenderSource, facts: MessageFacts): RenderedMessage {
  return renderer.render(renderer.prepare(template), facts);
}

/** The same in pieces, with the recipient's own links, and the frame the pieces fit into. */
export function fillMail(
  template: RenderSource,
  facts: MessageFacts,
  leading: Leading,
): FilledMessage & { readonly frame: Frame } {
  const prepared = renderer.prepare(template);
  return { ...renderer.fill(prepared, facts, leading), frame: frameOf(prepared.markup) };
}
