import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../tooling/browser/axe.ts';
import { openNew } from '../../../tooling/browser/demonstration.ts';
import { findChromium } from '../../../tooling/browser/find-chromium.ts';
import { type Look, show } from '../../../tooling/browser/screen.ts';
import { openSession, type Session } from '../../../tooling/browser/session.ts';
import { type IdentityProvider, openIdentityProvider } from '../../../tooling/identity-provider.ts';
import { af } from './messages/af/index.ts';
import { en } from './messages/en/index.ts';

const chromium = findChromium();
const catalogues = { af, en };
const name = 'Contoso';
const named = (text: string) => text.replaceAll('{name}', name);

const looks: readonly Look[] = [
  { width: 1440, scheme: 'light', language: 'en' },
  { width: 390, scheme: 'dark', language: 'af' },
];

/** Signing in with the company's own identity provider. */
describe.skipIf(chromium === null)('in a real browser (Chromium)', () => {
  let session: Session;
  let contoso: IdentityProvider;

  beforeAll(async () => {
    session = await openSession(chromium ?? '', () =>
      openNew(async (origin) => {
        contoso = await openIdentityProvider({ redirectTo: `${origin}/api/auth/callback/oidc` });
        return contoso.environment;
      }),
    );
  });

  afterAll(async () => {
    await session.close();
    await contoso.close();
  });

  const add = async (email: string) => {
    const admin = await session.page('admin');
    const answer = await admin.request.post('/api/trpc/user.add', {
      data: { email, role: 'viewer' },
      headers: { origin: session.house.origin },
    });
    expect(answer.ok()).toBe(true);
    await admin.context().close();
  };

  /** At the provider's own page. */
  const signInThere = async (page: Page, subject: string) => {
    await page.waitForURL(`${contoso.issuer}/interaction/**`);
    await page.getByLabel('Name').fill(subject);
    await page.getByRole('button', { name: 'Go on' }).click();
  };

  test.each(looks)(
    'the whole way, at $width px, $scheme, in $language',
    async (look) => {
      const { signIn: door, frame, settings } = catalogues[look.language];
      const subject = `anna-${look.width}`;
      const email = `${subject}@company.example`;
      const page = await session.page(null, look);
      const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click();
      const enter = async (as: string) => {
        await press(named(door.provider.enter));
        await signInThere(page, as);
      };
      const refusal = (text: string) =>
        page
          .getByRole('alert')
          .filter({ hasText: named(text) })
          .waitFor();

      await show(page, '/settings/you?of=anna');
      await page.getByRole('button', { name: named(door.provider.enter) }).waitFor();
      expect(await found(page)).toEqual([]);

      await enter('nobody there');
      await refusal(door.provider.refused.declined);
      contoso.people.set(subject, { email: email.toUpperCase(), email_verified: false });
      await enter(subject);
      await refusal(door.provider.refused.unknown);
      expect(await found(page)).toEqual([]);
      await add(email);
      await page.context().clearCookies();
      await enter(subject);
      await refusal(door.provider.refused.unverified);
      expect(await found(page)).toEqual([]);

      // Whoever tries their password instead reads of that alone.
      await page.getByLabel(door.email).fill(email);
      await page.getByRole('textbox', { name: door.password, exact: false }).fill('not the password');
      await press(door.submit);
      await page.getByText(door.wrong).waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);

      contoso.people.set(subject, { email: email.toUpperCase(), email_verified: true });
      await page.context().clearCookies();
      await enter(subject);
      await page.getByRole('heading', { level: 1, name: settings.title }).waitFor();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/settings/you?of=anna');

      await page.getByLabel(settings.you.title).fill('Astronaut');
      await page.context().clearCookies();
      await press(settings.save.save);
      const again = page.getByRole('dialog', { name: door.again.title });
      const inTab = again.getByRole('button', { name: named(door.provider.enterInTab) });
      await inTab.waitFor();
      expect(await found(page)).toEqual([]);
      const [tab] = await Promise.all([page.context().waitForEvent('page'), inTab.click()]);
      await signInThere(tab, subject);
      await tab.waitForURL(`${session.house.origin}/`);
      await tab.close();
      await page.bringToFront();
      await page.evaluate("window.dispatchEvent(new Event('focus'))");
      await again.waitFor({ state: 'detached' });
      expect(await page.getByLabel(settings.you.title).inputValue()).toBe('Astronaut');
      await press(settings.save.save);
      await page.getByText(settings.save.saved).waitFor();

      await page.getByRole('button', { name: frame.account.label }).click();
      await page.getByRole('menuitem', { name: frame.account.signOut }).click();
      await page.getByText(door.forgotten).waitFor();
      expect((await page.request.get('/api/trpc/user.me?input=%7B%7D')).status()).toBe(401);
      await page.context().close();
    },
    120_000,
  );

  test.each(looks)(
    'somebody is unlinked and comes back anew, at $width px, $scheme, in $language',
    async (look) => {
      const { signIn: door, settings } = catalogues[look.language];
      const subject = `bert-${look.width}`;
      const email = `${subject}@company.example`;
      await add(email);
      const page = await session.page(null, look);
      const enter = async (as: string) => {
        await show(page, '/sign-in');
        await page.getByRole('button', { name: named(door.provider.enter) }).click();
        await signInThere(page, as);
      };
      for (const each of [subject, `${subject}-anew`]) {
        contoso.people.set(each, { email, email_verified: true });
      }
      await enter(subject);
      await page.waitForURL(`${session.house.origin}/`);
      await page.context().clearCookies();
      await enter(`${subject}-anew`);
      await page.getByText(named(door.provider.refused.another)).waitFor();

      const admin = await session.page('admin', look);
      await show(admin, '/settings/people');
      const row = admin.getByRole('row').filter({ hasText: subject });
      expect(await found(admin)).toEqual([]);
      if (look.width === 390) {
        await row.getByRole('button', { name: settings.people.deedsOf.replace('{name}', '') }).click();
        await row.getByRole('menuitem', { name: settings.people.unlink }).click();
      } else {
        await row.getByRole('button', { name: settings.people.unlinkOf.replace('{name}', '') }).click();
      }
      await admin.getByText(settings.people.unlinkNote).waitFor();
      expect(await found(admin)).toEqual([]);
      await admin
        .getByRole('dialog')
        .getByRole('button', { name: settings.people.unlinkDo, exact: true })
        .click();
      await admin.getByText(settings.people.changed.replace('{name}', subject)).waitFor();
      await page.context().clearCookies();
      await enter(`${subject}-anew`);
      await page.waitForURL(`${session.house.origin}/`);
      await Promise.all([page.context().close(), admin.context().close()]);
    },
    120_000,
  );

  test('where the provider is away, that is said, and the password does', async () => {
    const { signIn: door } = en;
    const away = await openIdentityProvider({ redirectTo: `${session.house.origin}/api/auth/callback/oidc` });
    await away.close();
    const house = await openSession(chromium ?? '', () => openNew(async () => away.environment));
    const page = await house.page(null);
    await show(page, '/sign-in');
    await page.getByRole('button', { name: named(door.provider.enter) }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: named(door.provider.refused.unreachable) })
      .waitFor();
    expect(await found(page)).toEqual([]);
    const { email, password } = house.house.signInOf('admin');
    await page.getByLabel(door.email).fill(email);
    await page.getByRole('textbox', { name: door.password, exact: false }).fill(password);
    await page.getByRole('button', { name: door.submit, exact: true }).click();
    await page.waitForURL(`${house.house.origin}/`);
    await house.close();
  }, 120_000);
});

/** What axe finds once nothing is on its way any more. */
async function found(page: Page): Promise<string[]> {
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [...(await axeFindings(page)), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
