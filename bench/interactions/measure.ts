import type { Browser, BrowserContext, Page } from 'playwright-core';
import { show } from '../../tooling/browser/screen.ts';
import { type Blocked, blockedBy } from './blocked.ts';
import type { Interaction } from './interactions.ts';

/** Does each of them `times` times in a page of its own, after once that does not count, and prints how long it blocks. */
export async function measureInteractions(
  browser: Browser,
  window: BrowserContext,
  interactions: readonly Interaction[],
  times: number,
): Promise<void> {
  const cells = (texts: string[]) => texts.map((text) => text.padStart(14)).join('');
  const head = ['cpu, median', 'cpu, most', 'clock, median', 'clock, most'];
  console.log(`\n${'longest task of'.padEnd(36)}${cells(head)}`);
  for (const interaction of interactions) {
    const all: Blocked[] = [];
    for (let turn = 0; turn <= times; turn += 1) {
      const blocked = await once(browser, window, interaction);
      if (turn > 0) all.push(blocked);
    }
    const figures = [all.map(({ processor }) => processor), all.map(({ clock }) => clock)].flatMap((each) => [
      median(each),
      Math.max(...each),
    ]);
    console.log(interaction.name.padEnd(36) + cells(figures.map((each) => `${each.toFixed(0)} ms`)));
  }
}

async function once(
  browser: Browser,
  window: BrowserContext,
  { name, at, before, act }: Interaction,
): Promise<Blocked> {
  const page = await window.newPage();
  try {
    await show(page, at);
    await before?.(page);
    await page.waitForLoadState('networkidle');
    await rest(page);
    return await blockedBy(browser, page, async () => {
      await act(page);
      await rest(page);
    });
  } catch (error) {
    throw new Error(`Nobody could ${name}.`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Two pictures and a moment without work, after which what was begun is drawn. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(resolve)))))`);
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
