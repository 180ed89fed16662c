import type { MessageFacts } from '@sleutel/domain/template';
import {
  createRenderer,
  type FilledMessage,
  type Leading,
  ofStep,
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

/** By the template itself, which is in hand for all of a batch, and the step that sends it. */
const ready = new WeakMap<RenderSource, Map<string, Ready>>();

function readyOf(template: RenderSource, step: string): Ready {
  const known = ready.get(template)?.get(step);
  if (known) return known;
  const prepared = renderer.prepare(ofStep(template, step));
  const made = { prepared, frame: frameOf(prepared.markup) };
  ready.set(template, new Map([...(ready.get(template) ?? []), [step, made]]));
  return made;
}

/** Fills a compiled template in for one recipient. Throws where the facts do not suffice; never half-filled. */
export function renderMail(template: RenderSource, facts: MessageFacts): RenderedMessage {
  return renderer.render(renderer.prepare(template), facts);
}

/** The same in pieces, as a step sends it, with the recipient's own links, and the frame the pieces fit into. */
export function fillMail(
  template: RenderSource,
  step: string,
  facts: MessageFacts,
  leading: Leading,
): FilledMessage & { readonly frame: Frame } {
  const { prepared, frame } = readyOf(template, step);
  const { subject, html, text } = renderer.fill(prepared, facts, leading);
  return { subject, html, text, frame };
}
