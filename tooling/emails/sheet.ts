import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ShippedEmail } from '@sleutel/emails/testing';

const admin = createRequire(new URL('../../apps/admin/package.json', import.meta.url));
const inter = admin.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

/** E-mails are set in the reader's own system type, which a server has none of: Inter stands in for it. */
const faces = `@font-face {
  font-family: -apple-system; font-weight: 100 900;
  src: url(data:font/woff2;base64,${readFileSync(inter).toString('base64')}) format('woff2');
}`;

/** Widths of a mail program on a phone and of the reading pane of one on a desk, in pixels. */
const widths = { desktop: 640, phone: 375 } as const;

const looks = [
  { width: widths.desktop, scheme: 'light' },
  { width: widths.desktop, scheme: 'dark' },
  { width: widths.phone, scheme: 'light' },
  { width: widths.phone, scheme: 'dark' },
] as const;

const gap = 24;

/** As wide as all looks beside each other. */
export const sheetWidth = looks.reduce((sum, { width }) => sum + width + gap, gap);

const style = `
  ${faces}
  body { margin: 0; padding: ${gap}px; background: #d9dedc; font: 15px/22px -apple-system; color: #1c2624 }
  header { margin: 0 0 16px }
  header span { color: #4a5653 }
  main { display: flex; gap: ${gap}px; align-items: flex-start }
  iframe { border: 0; border-radius: 6px }
`;

/** One e-mail in all looks on one page: an `iframe` takes width and appearance from the element around it. */
export function sheetOf({ subject, preheader, html }: ShippedEmail): string {
  const frames = looks.map(
    ({ width, scheme }) =>
      `<iframe title="${width} ${scheme}" width="${width}" style="color-scheme: ${scheme}" srcdoc="${quoted(withFaces(html))}"></iframe>`,
  );
  const head = `<header><strong>${quoted(subject)}</strong> <span>${quoted(preheader)}</span></header>`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${head}<main>${frames.join('')}</main>`;
}

function withFaces(html: string): string {
  return html.replace('</head>', `<style>${faces}</style></head>`);
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
