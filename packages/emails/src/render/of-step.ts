import type { RenderSource } from './renderer.ts';

/** Stands in tagged links for the step that sends them: several steps may send one e-mail. */
export const STEP_KEY = '{{ step.key }}';

/** The template as this step sends it; itself where that makes no difference. */
export function ofStep(template: RenderSource, step: string): RenderSource {
  if (!template.html.includes(STEP_KEY)) return template;
  const { subject, html, text, hash } = template;
  const written = (part: string) => part.replaceAll(STEP_KEY, step);
  return { subject, html: written(html), text: written(text), hash: `${hash} ${step}` };
}
