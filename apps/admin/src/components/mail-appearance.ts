/** How a mail program shows what it got. */
export interface MailAppearance {
  readonly scheme: 'light' | 'dark';
  /** False: as where pictures are blocked, with their words in their place. */
  readonly pictures: boolean;
}

const IN_THE_DARK = '(prefers-color-scheme: dark)';
const PICTURE = /(<img\b[^>]*?\ssrc=)"[^"]*"/g;

/**
 * An e-mail's HTML with the appearance decided: browsers ask the reader's own device about darkness, whatever the
 * frame says that it stands in.
 */
export function withAppearance(html: string, { scheme, pictures }: MailAppearance): string {
  const decided = html.replaceAll(IN_THE_DARK, scheme === 'dark' ? 'all' : 'not all');
  return pictures ? decided : decided.replace(PICTURE, '$1"data:,"');
}
