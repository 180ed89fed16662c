import type { TemplateContent } from '@sleutel/domain/template';
import type { Compilation } from '../compilation.ts';
import { blockText } from './block.ts';

function footer(page: Compilation): string {
  const { labels } = page;
  return [
    '---',
    page.write(labels.why),
    page.write(labels.sender),
    '',
    `${page.write(labels.preferences)}: ${page.write('{{ preferences.url }}')}`,
    `${page.write(labels.unsubscribe)}: ${page.write('{{ unsubscribe.url }}')}`,
    '',
  ].join('\n');
}

/** The text part, written from the blocks themselves rather than stripped from the HTML. */
export function textDocument(content: TemplateContent, page: Compilation): string {
  return `${content.blocks.map((block) => blockText(block, page)).join('')}${footer(page)}`;
}
