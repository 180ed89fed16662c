import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedEmails } from '@sleutel/emails/testing';
import type { Page } from 'playwright-core';
import { findChromium } from './browser/find-chromium.ts';
import { launchChromium } from './browser/launch.ts';
import { portrait } from './emails/portrait.ts';
import { sheetOf, sheetWidth } from './emails/sheet.ts';

const folder = fileURLToPath(new URL('../docs/emails', import.meta.url));

/** Draws every e-mail that ships, on a desk and on a phone, light and dark, into `docs/emails`. */
async function main(): Promise<void> {
  const chromium = findChromium();
  if (chromium === null) throw new Error('There is no Chromium: set CHROMIUM_PATH.');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage({ viewport: { width: sheetWidth, height: 800 }, colorScheme: null });
    await page.route(/^https:/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: portrait }));
    for (const email of shippedEmails()) {
      const name = `${email.playbook}-${email.key}-${email.language}.webp`;
      await writeFile(join(folder, name), await drawSheet(page, sheetOf(email)));
      console.log(name);
    }
  } finally {
    await browser.close();
  }
}

async function drawSheet(page: Page, html: string): Promise<Buffer> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(fitFrames);
  await page.evaluate('document.fonts.ready');
  const png = await page.screenshot({ fullPage: true });
  const [, webp] = (await page.evaluate<string>(toWebp(png.toString('base64')))).split(',');
  return Buffer.from(webp ?? '', 'base64');
}

/** Every frame as tall as what is in it. */
const fitFrames = `
  for (const frame of document.querySelectorAll('iframe'))
    frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px';
`;

/** Small enough for a repository, large enough to read. */
const shrink = 0.85;

/** The browser writes WebP, a quarter of the size; Node writes no pictures at all. */
const toWebp = (base64: string) => `(async () => {
  const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${base64}')).blob());
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * ${shrink};
  canvas.height = picture.height * ${shrink};
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.55);
})()`;

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
