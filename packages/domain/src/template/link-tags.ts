import { z } from 'zod';

const LONGEST = 100;

/** A word that web analytics group visits by: letters, digits and hyphens. */
export const TagWord = z
  .string()
  .max(LONGEST)
  .refine((word) => /^[\p{L}\p{M}\p{N}-]+$/u.test(word), {
    error: 'may have letters, digits and hyphens only',
    params: { code: 'tagWord' },
  });
export type TagWord = z.infer<typeof TagWord>;

/** The word made of a name, such as `berg-vlei` of “Berg & Vlei”; empty where the name has no letter and no digit. */
export function tagWordOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase();
  const words = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-/, '');
  // Cut in the middle of a pair of surrogates, half a character would be left.
  return words.slice(0, LONGEST).replace(/[\p{Cs}-]+$/u, '');
}

/** By what web analytics tell a visit that came from an e-mail. */
export interface LinkTags {
  readonly source: string;
  readonly campaign: string;
  /** Put in as it is: the key of a step needs no encoding. */
  readonly content: string;
}

/**
 * The address with the tags that it does not have yet, in the names that web analytics agree on. What it says already
 * is neither changed nor written in another way. Only web addresses are tagged: never mail, telephone.
 */
export function taggedLink(url: string, { source, campaign, content }: LinkTags): string {
  if (!/^https?:/i.test(url)) return url;
  const address = new URL(url);
  const tags = Object.entries({
    utm_source: encodeURIComponent(source),
    utm_medium: 'email',
    utm_campaign: encodeURIComponent(campaign),
    utm_content: content,
  }).filter(([name]) => !address.searchParams.has(name));
  if (tags.length === 0) return url;
  const { hash } = address;
  address.hash = '';
  const { href, search } = address;
  const page = href.slice(0, href.length - search.length).replace(/\?$/, '');
  const joint = search === '' ? '?' : search.endsWith('&') ? '' : '&';
  return `${page}${search}${joint}${tags.map((tag) => tag.join('=')).join('&')}${hash}`;
}

/** Pages of ours that a recipient's links lead to. */
const OWN_PAGES = ['u', 'preferences', 'offer', 'r'];

/** Whether an address leads to a page of this installation instead of one of the company's. */
export function isOwnPage(url: string, publicUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { href } = new URL(url);
  return OWN_PAGES.some((page) => href.startsWith(new URL(`${publicUrl}/${page}/`).href));
}
