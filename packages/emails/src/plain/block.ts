import type { Block, BlockOf, LinkTarget, RichText } from '@sleutel/domain/template';
import type { Compilation } from '../compilation.ts';
import { hrefOf } from '../html/rich-text.tsx';
import { tagsOf } from '../liquid/condition.ts';
import { writeGreeting } from '../liquid/greeting.ts';

/** Paragraphs of the text part are set apart by an empty line, kept inside a condition so that it goes with them. */
const GAP = '\n\n';

function richText(text: RichText, page: Compilation): string {
  return text
    .map((span) => `${page.write(span.text)}${span.link ? ` (${hrefOf(span.link, page)})` : ''}`)
    .join('');
}

function linkLine(label: string, target: LinkTarget, page: Compilation): string {
  return `${page.write(label)}: ${hrefOf(target, page)}${GAP}`;
}

function offerCard(button: string, page: Compilation): string {
  const { labels } = page;
  const lines = [
    page.write('{{ offer.title }}'),
    `${page.write(labels.offerCode)}: ${page.write('{{ offer.code }}')}`,
    page.write('{{ offer.terms }}'),
    page.write(labels.offerValidUntil),
  ];
  return `${lines.join('\n')}\n${linkLine(button, { to: 'offer' }, page)}`;
}

function recentOrders({ title, limit, line: own }: BlockOf<'recentOrders'>, page: Compilation): string {
  const reference = `${page.raw('{% if order.reference != blank %}')}, ${page.write('{{ order.reference | default: "" }}')}${page.raw('{% endif %}')}`;
  const usual = `${page.write('{{ order.date }}')}${reference}: ${page.write('{{ order.amount }}')}`;
  const line = `- ${own === undefined ? usual : page.write(own)}\n`;
  const loop = `${page.raw(`{% for order in orders limit: ${limit} %}`)}${line}${page.raw('{% endfor %}')}`;
  return `${page.raw('{% if orders != blank %}')}${page.write(title)}\n${loop}\n${page.raw('{% endif %}')}`;
}

function list({ items, ordered }: BlockOf<'list'>, page: Compilation): string {
  const lines = items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${richText(item, page)}`);
  return `${lines.join('\n')}${GAP}`;
}

function optionalLine(path: string, page: Compilation): string {
  return page.raw(`{% if ${path} != blank %}{{ ${path} }}\n{% endif %}`);
}

function signature(closing: string, page: Compilation): string {
  const lines = [
    `${page.write(closing)}${GAP}`,
    `${page.write('{{ manager.name }}')}\n`,
    optionalLine('manager.title', page),
    `${page.write('{{ company.name }}')}\n`,
    `${page.write('{{ manager.email }}')}\n`,
    optionalLine('manager.phone', page),
    page.raw('{% if manager.calendarUrl != blank %}'),
    `${page.write(page.labels.calendar)}: ${page.write('{{ manager.calendarUrl }}')}\n`,
    page.raw('{% endif %}'),
  ];
  return `${lines.join('')}\n`;
}

function story({ title, text, by, more }: BlockOf<'story'>, page: Compilation): string {
  const words = `${page.write(title)}\n${richText(text, page)}\n${page.write(by)}`;
  return `${words}${more ? `\n${linkLine(more.label, more.target, page)}` : GAP}`;
}

/** One block of a content as plain text, its own empty line after it, for those it is meant for. */
export function blockText(block: Block, page: Compilation): string {
  if (!block.showIf) return anybodyText(block, page);
  const [open, close] = tagsOf(block.showIf);
  return `${page.raw(open)}${anybodyText(block, page)}${page.raw(close)}`;
}

function anybodyText(block: Block, page: Compilation): string {
  switch (block.type) {
    case 'greeting':
      return `${writeGreeting(block, page)}${GAP}`;
    case 'paragraph':
      return `${richText(block.text, page)}${GAP}`;
    case 'heading':
      return `${page.write(block.text)}${GAP}`;
    case 'offerCard':
      return offerCard(block.button, page);
    case 'recentOrders':
      return recentOrders(block, page);
    case 'quote':
      return `> ${richText(block.text, page)}\n> ${page.write(block.by)}${GAP}`;
    case 'story':
      return story(block, page);
    case 'picture':
      return `[${page.write(block.alt)}]${GAP}`;
    case 'columns':
      return block.cells.map((cell) => `${richText(cell, page)}${GAP}`).join('');
    case 'button':
      return linkLine(block.label, block.target, page);
    case 'list':
      return list(block, page);
    case 'signature':
      return signature(block.closing, page);
    case 'divider':
      return `---${GAP}`;
  }
}
