import type { Block } from './block.ts';
import { checkContent } from './check.ts';
import type { TemplateContent } from './content.ts';
import type { Language } from './language.ts';
import type { ContentProblem } from './problem.ts';

interface DrawRules {
  readonly language: Language;
  readonly offerAvailable: boolean;
}

/** A content that compiles, and what had to be written otherwise for it. */
export interface Drawable {
  readonly content: TemplateContent;
  readonly problems: readonly ContentProblem[];
}

/** Stands where nothing is written. */
const NOTHING = '…';

/**
 * What can be looked at of a content that is not right yet: a placeholder that cannot be filled in stands there by
 * its name, in brackets, and a block that is wrong for another reason is left out. Never what is sent.
 */
export function drawable(content: TemplateContent, rules: DrawRules): Drawable {
  const problems = errorsOf(content, rules);
  if (problems.length === 0) return { content, problems };
  const wrong = (part: 'subject' | 'preheader') => problems.some(({ place }) => place.part === part);
  const words = (text: string) => inBrackets(text, content, rules);
  const worded = {
    subject: (wrong('subject') ? words(content.subject) : content.subject).trim() || NOTHING,
    preheader: wrong('preheader') ? words(content.preheader) : content.preheader,
    blocks: content.blocks.map((block, index) => (isWrong(problems, index) ? mapTexts(block, words) : block)),
  };
  const left = errorsOf(worded, rules);
  const blocks = worded.blocks.filter((_, index) => !isWrong(left, index));
  return { content: { ...worded, blocks: blocks.length > 0 ? blocks : [nothing] }, problems };
}

const nothing: Block = { type: 'paragraph', text: [{ text: NOTHING }] };

function errorsOf(content: TemplateContent, { language, offerAvailable }: DrawRules): ContentProblem[] {
  const found = checkContent({ [language]: content }, { languagesRequired: [language], offerAvailable });
  return found.filter(({ severity }) => severity === 'error');
}

function isWrong(problems: readonly ContentProblem[], index: number): boolean {
  return problems.some(({ place }) => place.part === 'block' && place.block === index);
}

const PLACEHOLDER = /\{\{(.*?)\}\}/gs;
const DELIMITER = /\{\{|\}\}|\{%|%\}/g;

/** A placeholder that would be right by itself stays one. */
function inBrackets(text: string, content: TemplateContent, rules: DrawRules): string {
  const pieces: string[] = [];
  const plain = (words: string) => pieces.push(words.replaceAll(DELIMITER, ''));
  let end = 0;
  for (const { 0: source, 1: inner = '', index } of text.matchAll(PLACEHOLDER)) {
    plain(text.slice(end, index));
    const alone = errorsOf({ ...content, subject: source }, rules);
    const right = !alone.some(({ place }) => place.part === 'subject');
    pieces.push(right ? source : `[${inner.split('|')[0]?.trim().replaceAll(DELIMITER, '') ?? ''}]`);
    end = index + source.length;
  }
  plain(text.slice(end));
  return pieces.join('');
}

/** Every text of a block that may hold placeholders; what only looks like one, such as an address, comes out the same. */
function mapTexts(block: Block, write: (text: string) => string): Block {
  return JSON.parse(JSON.stringify(block), (_, value: unknown) =>
    typeof value === 'string' && DELIMITER_THERE.test(value) ? write(value) : value,
  ) as Block;
}

const DELIMITER_THERE = /\{\{|\}\}|\{%|%\}/;
