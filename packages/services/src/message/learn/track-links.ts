/** Where a link is to lead instead; the link itself where it stays as it is. */
export type UrlFor = (url: string) => string;

const ANCHOR = /<a\s[^>]*>/gi;
const HREF = /^(<a\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)')/i;

/** Leads the links of an HTML document elsewhere. Only web addresses are asked about: never mail, telephone, anchors. */
export function trackLinks(html: string, urlFor: UrlFor): string {
  return html.replaceAll(ANCHOR, (anchor) =>
    anchor.replace(HREF, (whole: string, start: string, double?: string, single?: string) => {
      const url = readAttribute(double ?? single ?? '');
      if (!isWeb(url)) return whole;
      const target = urlFor(url);
      return target === url ? whole : `${start}"${writeAttribute(target)}"`;
    }),
  );
}

const IN_TEXT = /https?:\/\/[^\s<>"]+/gi;

/** The same for plain text. Punctuation after an address belongs to the sentence. */
export function trackTextLinks(text: string, urlFor: UrlFor): string {
  return text.replaceAll(IN_TEXT, (found) => {
    const url = withoutPunctuation(found);
    return `${urlFor(url)}${found.slice(url.length)}`;
  });
}

/** The web addresses that the links of an HTML document lead to, in its order. */
export function linksIn(html: string): string[] {
  const found: string[] = [];
  trackLinks(html, (url) => {
    found.push(url);
    return url;
  });
  return found;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

function withoutPunctuation(found: string): string {
  const url = found.replace(/[.,;:!?'\]}]+$/, '');
  const open = url.split('(').length;
  const closed = url.split(')').length;
  return url.endsWith(')') && closed > open ? withoutPunctuation(url.slice(0, -1)) : url;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
};

function readAttribute(attribute: string): string {
  return attribute.replaceAll(
    /&(?:amp|quot|#39|#x27|lt|gt);/gi,
    (entity) => ENTITIES[entity.toLowerCase()] ?? entity,
  );
}

function writeAttribute(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
