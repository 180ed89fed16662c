import { setTimeout as delay } from 'node:timers/promises';
import type { APIResponse, BrowserContext, Page } from 'playwright-core';
import { type DemonstrationHouse, openDemonstration } from './demonstration.ts';
import { launchChromium } from './launch.ts';
import { type Look, openWindow, signIn, usualLook } from './screen.ts';

/** A real browser before the real thing. */
export interface Session {
  readonly house: DemonstrationHouse;
  /** A page in a window of its own, signed in as somebody of a role, or as nobody. */
  page(role: string | null, look?: Partial<Look>): Promise<Page>;
  /** Asks the API as whoever is signed in on a page, beside the screens. */
  ask<Answer>(page: Page, verb: string, input?: object): Promise<Answer>;
  /** Changes something through the API as whoever is signed in on a page, beside the screens. */
  tell<Answer>(page: Page, verb: string, input: object): Promise<Answer>;
  close(): Promise<void>;
}

/** Up to how many milliseconds the API's answers are held back, at random: no test may rely on quick ones. */
const answerDelay = Number(process.env['TEST_ANSWER_DELAY'] ?? 0);

export async function openSession(chromium: string, open = openDemonstration): Promise<Session> {
  const house = await open();
  const browser = await launchChromium(chromium);
  return {
    house,
    page: async (role, look = {}) => {
      const context = await openWindow(browser, house.origin, { ...usualLook, ...look });
      if (role !== null) await signIn(context, house.origin, house.signInOf(role));
      if (answerDelay > 0) await delayAnswers(context, answerDelay);
      return context.newPage();
    },
    ask: async (page, verb, input = {}) =>
      dataOf(await page.request.get(`/api/trpc/${verb}`, { params: { input: JSON.stringify(input) } })),
    tell: async (page, verb, input) => {
      const headers = { origin: house.origin };
      return dataOf(await page.request.post(`/api/trpc/${verb}`, { data: input, headers }));
    },
    close: async () => {
      await browser.close();
      await house.close();
    },
  };
}

async function dataOf<Answer>(response: APIResponse): Promise<Answer> {
  if (!response.ok()) throw new Error(`${response.url()} was answered with ${await response.text()}`);
  const { result } = (await response.json()) as { result: { data: Answer } };
  return result.data;
}

async function delayAnswers(context: BrowserContext, mostMs: number): Promise<void> {
  await context.route('**/api/**', async (route) => {
    await delay(mostMs * Math.random());
    // Whoever asked may be gone meanwhile.
    await route.continue().catch(() => undefined);
  });
}
