import type { Browser, BrowserContext, Page } from 'playwright-core';

/** How somebody looks at the screens. */
export interface Look {
  readonly width: 1440 | 1024 | 768 | 390;
  readonly scheme: 'light' | 'dark';
  readonly language: 'en' | 'af';
}

export const usualLook: Look = { width: 1440, scheme: 'light', language: 'en' };

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** A window of its own: own cookies, own preferences. */
export async function openWindow(browser: Browser, origin: string, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    colorScheme: look.scheme,
    reducedMotion: 'reduce',
    locale: look.language === 'af' ? 'af-ZA' : 'en-GB',
    timezoneId: 'Europe/London',
  });
  const chosen = JSON.stringify(look.language);
  await context.addInitScript(`localStorage.setItem('sleutel.language', ${JSON.stringify(chosen)})`);
  return context;
}

/** Signs in without the form, for those who only want to see what is behind it. */
export async function signIn(
  context: BrowserContext,
  origin: string,
  { email, password }: SignIn,
): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin },
  });
  if (!answer.ok()) throw new Error(`signing in as ${email} was answered with ${answer.status()}`);
}

/** Opens a screen and waits until everything it asked for has come and is drawn. */
export async function show(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.locator('main h1').first().waitFor();
  // The page's own policy admits no script of ours that asks again and again; a locator needs none.
  await page.locator('.mantine-Skeleton-root, [aria-busy="true"]').first().waitFor({ state: 'hidden' });
  await page.evaluate('document.fonts.ready');
}

/** Does what the API is asked for by it, and waits for its answer: screens show what was chosen before it is kept. */
export async function untilKept(page: Page, verb: string, deed: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.includes(verb));
  await deed();
  await answered;
}
