import type { MessageFacts } from '@sleutel/domain/template';
import {
  createRenderer,
  type FilledMessage,
  type Leading,
  type PreparedTemplate,
  type RenderedMessage,
  type RenderSource,
} from '@sleutel/emails';
import { type Frame, frameOf } from './frozen-body.ts';

/** One for the process: it keeps the parsed templates by their hash. */
const renderer = createRenderer();

interface Ready {
  readonly prepared: PreparedTemplate;
  readonly frame: Frame;
}

/** By the template itself, which is in hand for all of a batch. */
const ready = new WeakMap<RenderSource, Ready>();

function readyOf(template: RenderSource): Ready {
  const known = ready.get(template);
  if (known) return known;
  const prepared = renderer.prepare(template);
  const made = { prepared, frame: frameOf(prepared.markup) };
  ready.set(template, made);
  return made;
}

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
  const { prepared, frame } = readyOf(template);
  const { subject, html, text } = renderer.fill(prepared, facts, leading);
  return { subject, html, text, frame };
}
