import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page for people who see, point or hear differently, a line each; by some rules only. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // The page's own policy admits no foreign script; this one comes in by the browser's back door, once for a document.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(source);
  // What passes is nobody's question: naming every element of it takes longer than finding what fails.
  const options = JSON.stringify({
    iframes: false,
    resultTypes: ['violations'],
    ...(rules && { runOnly: rules }),
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
