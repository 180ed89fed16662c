import type { MessageFacts } from '@sleutel/domain/template';
import { createRenderer, type RenderedMessage, type RenderSource } from '@sleutel/emails';

/** One for the process: it keeps the parsed templates by their hash. */
const renderer = createRenderer();

/** Fills a compiled template in for one recipient. Throws where the facts do not suffice; never half-filled. */
export function renderMail(template: RenderSource, facts: MessageFacts): RenderedMessage {
  return renderer.render(renderer.prepare(template), facts);
}
