import type { Finding } from './check-text.ts';
import type { TemplateContent } from './content.ts';
import { blockTextsOf, type TargetField, targetsOf } from './field.ts';
import type { ContentPlace } from './problem.ts';
import { exampleOf } from './reading-length.ts';
import type { RichText } from './rich-text.ts';

/** Past this many characters phones cut a subject off. */
export const SUBJECT_HINT_LENGTH = 60;
/** What mail programs have room for after the subject. */
export const PREHEADER_HINT_LENGTH = 100;
/** Fewer words than this beside a picture look like a picture that hides them: HTML_IMAGE_ONLY_04. */
const LEAST_TEXT_WITH_PICTURES = 400;

type Placed = { readonly place: ContentPlace; readonly finding: Finding };

function hint(code: Finding['code'], values: Finding['values'] = {}): Finding {
  return { code, severity: 'hint', values };
}

/** `Re:` and `Fwd:` on what is no answer: refused by the sender guidelines of Gmail. Also as German and Dutch write it. */
const FAKE_REPLY = /^\s*(re|fwd?|aw|wg|antw|doorst)\s*:/i;

/**
 * Hints for a subject. The rules are those of SpamAssassin 4: SUBJ_ALL_CAPS (ten characters or more, more than one
 * word), PLING_QUERY (`!` and `?` together) and its like for two or more `!`.
 */
export function subjectHints(subject: string): Finding[] {
  const read = exampleOf(subject);
  const hints: Finding[] = [];
  if (read.length > SUBJECT_HINT_LENGTH) {
    hints.push(hint('subjectLong', { length: read.length, limit: SUBJECT_HINT_LENGTH }));
  }
  const shouts = /\p{Lu}\s+\S*\p{Lu}/u.test(subject) && subject.length >= 10 && !/\p{Ll}/u.test(subject);
  if (shouts) hints.push(hint('subjectShouts'));
  const marks = subject.split('!').length - 1;
  if (marks > 1 || (marks > 0 && subject.includes('?'))) hints.push(hint('subjectMarks'));
  if (FAKE_REPLY.test(subject)) hints.push(hint('subjectFakeReply'));
  return hints;
}

/** Hints for the line after the subject: without one, mail programs show whatever comes first. */
export function preheaderHints({ subject, preheader }: TemplateContent): Finding[] {
  if (preheader.trim() === '') return [hint('preheaderMissing')];
  if (preheader.trim() === subject.trim()) return [hint('preheaderRepeats')];
  const { length } = exampleOf(preheader);
  return length > PREHEADER_HINT_LENGTH
    ? [hint('preheaderLong', { length, limit: PREHEADER_HINT_LENGTH })]
    : [];
}

/** Known to hide where they lead, and listed for it: the shorteners most used. */
const SHORTENERS = new Set([
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  'shorturl.at',
  't.co',
  't.ly',
  'tiny.cc',
  'tinyurl.com',
]);

function hostOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
  return new URL(address).hostname.replace(/^www\./, '');
}

/** SpamAssassin's URL shortener list and NUMERIC_HTTP_ADDR. */
function targetHints({ target }: TargetField): Finding[] {
  const host = target.to === 'url' ? hostOf(target.url) : undefined;
  if (host === undefined) return [];
  if (SHORTENERS.has(host)) return [hint('linkShortened', { host })];
  return /^(\d{1,3}\.){3}\d{1,3}$|^\[/.test(host) ? [hint('linkNumeric', { host })] : [];
}

const LOOKS_LIKE_ADDRESS = /^\s*(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/?#]\S*)?\s*$/i;

/** A link that says one place and leads to another, as phishing does: SPOOFED_URL. */
function pretences(text: RichText): Finding[] {
  return text.flatMap((span) => {
    const said = LOOKS_LIKE_ADDRESS.exec(span.text)?.[1]
      ?.toLowerCase()
      .replace(/^www\./, '');
    const host = span.link?.to === 'url' ? hostOf(span.link.url) : undefined;
    return said !== undefined && host !== undefined && said !== host
      ? [hint('linkPretends', { said, host })]
      : [];
  });
}

function linkHints(content: TemplateContent): Placed[] {
  const said = content.blocks.flatMap((block, index) => {
    const texts: readonly RichText[] =
      block.type === 'list'
        ? block.items
        : block.type === 'columns'
          ? block.cells
          : 'text' in block && typeof block.text !== 'string'
            ? [block.text]
            : [];
    return texts
      .flatMap(pretences)
      .map((finding) => ({ place: { part: 'block', block: index, field: 'link' } as const, finding }));
  });
  return [
    ...targetsOf(content).flatMap((field) =>
      targetHints(field).map((finding) => ({ place: field.place, finding })),
    ),
    ...said,
  ];
}

function pictureHints(content: TemplateContent): Placed[] {
  const pictures = content.blocks.filter(
    (block) => block.type === 'picture' || (block.type === 'story' && block.picture),
  );
  if (pictures.length === 0) return [];
  const letters = blockTextsOf(content).reduce((sum, { runs }) => sum + exampleOf(runs.join('')).length, 0);
  const finding = hint('picturesMostly', { length: letters, least: LEAST_TEXT_WITH_PICTURES });
  return letters < LEAST_TEXT_WITH_PICTURES ? [{ place: { part: 'content' }, finding }] : [];
}

/** What in the body makes spam filters wary. None of it keeps an e-mail from being sent. */
export function bodyHints(content: TemplateContent): Placed[] {
  return [...linkHints(content), ...pictureHints(content)];
}
