/** Where a link is to lead instead; the link itself where it stays as it is. */
export type LeadTo = (url: string) => string;

const ANCHOR = /<a\s[^>]*>/gi;
const HREF = /^(<a\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/i;

/** Puts the addresses of a template's links between tags, so that they can lead elsewhere for each recipient. */
export function markLinks(html: string): string {
  return html.replaceAll(ANCHOR, (anchor) =>
    anchor.replace(HREF, (_, start: string, double?: string, single?: string) => {
      const address = double ?? single ?? '';
      return `${start}"{% link %}${address}{% endlink %}"`;
    }),
  );
}

/** A tag, or a word of plain text: what stands between spaces, values and all. */
const WORD = /\{%.*?%\}|(?:\{\{.*?\}\}|(?!\{%)[^\s<>"])+/g;

/** The same for plain text, where a link is a word that may hold an address. */
export function markTextLinks(text: string): string {
  return text.replaceAll(WORD, (word) =>
    !word.startsWith('{%') && /https?:\/\/|\{\{/i.test(word) ? `{% link %}${word}{% endlink %}` : word,
  );
}

/** An address as it stands in an attribute, led elsewhere. Only web addresses are: never mail, telephone, anchors. */
export function leadAttribute(attribute: string, leadTo: LeadTo): string {
  const url = readAttribute(attribute);
  if (!isWeb(url)) return attribute;
  const target = leadTo(url);
  return target === url ? attribute : writeAttribute(target);
}

const IN_TEXT = /https?:\/\/[^\s<>"]+/gi;

/** The addresses in plain text, led elsewhere. Punctuation after an address belongs to the sentence. */
export function leadText(text: string, leadTo: LeadTo): string {
  if (!text.includes('://')) return text;
  return text.replaceAll(IN_TEXT, (found) => {
    const url = withoutPunctuation(found);
    return `${leadTo(url)}${found.slice(url.length)}`;
  });
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function withoutPunctuation(found: string): string {
  const url = found.replace(/[.,;:!?'\]}]+$/, '');
  if (!url.endsWith(')')) return url;
  const open = url.split('(').length;
  const closed = url.split(')').length;
  return closed > open ? withoutPunctuation(url.slice(0, -1)) : url;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

function readAttribute(attribute: string): string {
  if (!attribute.includes('&')) return attribute;
  return attribute.replaceAll(
    /&(?:amp|quot|#34|#39|#x27|lt|gt);/gi,
    (entity) => ENTITIES[entity.toLowerCase()] ?? entity,
  );
}

function writeAttribute(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
