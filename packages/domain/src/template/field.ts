import type { Block, BlockOf } from './block.ts';
import type { Condition } from './condition.ts';
import type { TemplateContent } from './content.ts';
import type { ContentPlace } from './problem.ts';
import type { LinkTarget, RichText } from './rich-text.ts';

/** One text of a content and where it stands. `guarded`: shown only where all its nullable variables have a value. */
export type TextField = {
  readonly place: ContentPlace;
  /** Its runs in order; a placeholder lies within one run. */
  readonly runs: readonly string[];
  readonly guarded: boolean;
  /** It is said of each order. */
  readonly ofOrders: boolean;
  /** Nothing of it is shown but where this holds. */
  readonly showIf: Condition | undefined;
};

export type TargetField = {
  readonly place: ContentPlace;
  readonly target: LinkTarget;
  readonly showIf: Condition | undefined;
};

type BlockTexts = readonly (readonly [field: string, runs: readonly string[]])[];

const runsOf = (text: RichText): string[] => text.map((span) => span.text);

function textsOfBlock(block: Block): BlockTexts {
  switch (block.type) {
    case 'greeting':
      return [
        ['named', [block.named]],
        ['unnamed', [block.unnamed]],
      ];
    case 'paragraph':
      return [['text', runsOf(block.text)]];
    case 'heading':
      return [['text', [block.text]]];
    case 'offerCard':
      return [['button', [block.button]]];
    case 'recentOrders':
      return [
        ['title', [block.title]],
        ...(block.line === undefined ? [] : [['line', [block.line]] as const]),
      ];
    case 'story':
      return textsOfStory(block);
    case 'picture':
      return [['alt', [block.alt]]];
    case 'columns':
      return block.cells.map((cell, index) => [`cells.${index}`, runsOf(cell)] as const);
    case 'quote':
      return [
        ['text', runsOf(block.text)],
        ['by', [block.by]],
      ];
    case 'button':
      return [['label', [block.label]]];
    case 'list':
      return block.items.map((item, index) => [`items.${index}`, runsOf(item)] as const);
    case 'signature':
      return [['closing', [block.closing]]];
    case 'divider':
      return [];
  }
}

function textsOfStory({ title, text, by, picture, more }: BlockOf<'story'>): BlockTexts {
  return [
    ...(picture ? [['picture.alt', [picture.alt]] as const] : []),
    ['title', [title]],
    ['text', runsOf(text)],
    ['by', [by]],
    ...(more ? [['more.label', [more.label]] as const] : []),
  ];
}

function richTextsOf(block: Block): RichText[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'story':
      return [block.text];
    case 'list':
      return block.items;
    case 'columns':
      return block.cells;
    default:
      return [];
  }
}

function targetsOfBlock(block: Block): LinkTarget[] {
  if (block.type === 'button') return [block.target];
  const inText = richTextsOf(block).flatMap((text) => text.flatMap((span) => (span.link ? [span.link] : [])));
  return block.type === 'story' && block.more ? [...inText, block.more.target] : inText;
}

/** Every text of the blocks, in reading order. */
export function blockTextsOf(content: TemplateContent): TextField[] {
  return content.blocks.flatMap((block, index) =>
    textsOfBlock(block).map(([field, runs]) => ({
      place: { part: 'block', block: index, field } as const,
      runs,
      guarded: block.type === 'greeting' && field === 'named',
      ofOrders: block.type === 'recentOrders' && field === 'line',
      showIf: block.showIf,
    })),
  );
}

/** Every place a reader can be sent to by the content's own links and buttons. */
export function targetsOf(content: TemplateContent): TargetField[] {
  return content.blocks.flatMap((block, index) =>
    targetsOfBlock(block).map((target) => ({
      place: { part: 'block', block: index, field: 'link' } as const,
      target,
      showIf: block.showIf,
    })),
  );
}
