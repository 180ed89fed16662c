import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { APIRequestContext, Browser } from 'playwright-core';
import { findChromium } from './browser/find-chromium.ts';
import { launchChromium } from './browser/launch.ts';
import { type Look, openWindow, type SignIn, show, signIn, usualLook } from './browser/screen.ts';

const folder = fileURLToPath(new URL('../docs/screens', import.meta.url));
const usage = 'pnpm screens --origin http://localhost:4400 --email EMAIL --password PASSWORD';

/** What the pictures show of a running demonstration. */
interface Subjects {
  readonly account: string;
  readonly mapped: string;
  readonly planned: string;
  readonly offered: string;
  readonly segment: string;
  readonly meeting: string;
  readonly upload: string;
  readonly programme: string;
  readonly waiting: string;
  readonly over: string;
  readonly messageEn: string;
  readonly messageAf: string;
}

const pictures = (subjects: Subjects) => ({
  today: '/',
  accounts: '/accounts',
  preview: `/accounts?status=%5B%22slipping%22%5D&sort=valueAtRisk&open=${subjects.account}`,
  calendar: '/programmes/calendar',
  'white-space': '/reports/white-space',
  segments: '/segments',
  segment: `/segments/${subjects.segment}`,
  analysis: '/analysis',
  imports: '/imports',
  duplicates: '/accounts/duplicates',
  prospects: '/accounts/prospects',
  import: `/imports/${subjects.upload}`,
  account: `/accounts/${subjects.account}`,
  dossier: `/accounts/${subjects.account}/dossier`,
  people: `/accounts/${subjects.mapped}/people`,
  history: `/accounts/${subjects.account}/history`,
  competitors: `/accounts/${subjects.account}/competitors`,
  offers: `/accounts/${subjects.offered}/offers`,
  plan: `/accounts/${subjects.planned}/plan`,
  meeting: `/meetings/${subjects.meeting}`,
  programmes: '/programmes',
  promised: '/offers',
  'new-programme': '/programmes/new',
  reports: '/reports/programmes',
  losses: '/reports/losses',
  settings: '/settings',
  programme: `/programmes/${subjects.programme}`,
  content: `/programmes/${subjects.programme}/content`,
  rehearsal: `/programmes/${subjects.waiting}/rehearsal`,
  approval: `/programmes/${subjects.waiting}/approval`,
  enrolled: `/programmes/${subjects.programme}/people`,
  results: `/programmes/${subjects.over}/results`,
  'message-en': `/messages/${subjects.messageEn}`,
  'message-af': `/messages/${subjects.messageAf}`,
});

const looks: Readonly<Record<string, Partial<Look>>> = {
  '': {},
  '-dark': { scheme: 'dark' },
  '-390': { width: 390 },
  '-390-dark': { width: 390, scheme: 'dark' },
};

async function main(): Promise<void> {
  const { origin, email, password } = readArguments();
  const chromium = findChromium();
  if (chromium === null) throw new Error('There is no Chromium: set CHROMIUM_PATH.');
  await mkdir(folder, { recursive: true });
  const browser = await launchChromium(chromium);
  try {
    for (const [suffix, look] of Object.entries(looks)) {
      await takePictures(browser, origin, { email, password }, { ...usualLook, ...look }, suffix);
    }
  } finally {
    await browser.close();
  }
}

function readArguments() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { origin: text, email: text, password: text } });
  const { origin = 'http://localhost:4400', email, password } = values;
  if (!email || !password) throw new Error(`Usage: ${usage}`);
  return { origin, email, password };
}

async function takePictures(browser: Browser, origin: string, who: SignIn, look: Look, suffix: string) {
  const context = await openWindow(browser, origin, look);
  await signIn(context, origin, who);
  const page = await context.newPage();
  for (const [name, path] of Object.entries(pictures(await findSubjects(context.request)))) {
    await show(page, path);
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`) });
    console.log(`${name}${suffix}.png`);
  }
  await context.close();
}

async function findSubjects(request: APIRequestContext): Promise<Subjects> {
  const meeting = await firstOf(request, 'meeting.list', {});
  return {
    planned: meeting.account?.id ?? '',
    meeting: meeting.id,
    offered: (await firstOf(request, 'offer.codes', {})).account?.id ?? '',
    segment: await firstSegment(request),
    account: await firstId(request, 'account.list', { status: ['slipping'], sort: 'valueAtRisk' }),
    mapped: await firstId(request, 'account.list', { sort: 'valueAtRisk' }),
    upload: await firstUpload(request),
    programme: await firstId(request, 'programme.list', { states: ['live'] }),
    waiting: await firstId(request, 'programme.list', { states: ['inReview'] }),
    over: await firstId(request, 'programme.list', { states: ['finished'] }),
    messageEn: await firstId(request, 'message.list', { search: 'We would like to supply' }),
    messageAf: await firstId(request, 'message.list', { search: 'Ons wil graag weer' }),
  };
}

interface Item {
  readonly id: string;
  readonly account?: { readonly id: string };
}

interface Answer {
  readonly result: { readonly data: { readonly items: readonly Item[] } };
}

async function firstSegment(request: APIRequestContext): Promise<string> {
  const answer: { readonly result: { readonly data: readonly Item[] } } = await (
    await request.get('/api/trpc/segment.list')
  ).json();
  const [segment] = answer.result.data;
  if (segment === undefined) throw new Error('There is no segment to show: is this the demonstration?');
  return segment.id;
}

async function firstId(request: APIRequestContext, procedure: string, input: object): Promise<string> {
  return (await firstOf(request, procedure, input)).id;
}

async function firstUpload(request: APIRequestContext): Promise<string> {
  const answer: { readonly result: { readonly data: readonly Item[] } } = await (
    await request.get('/api/trpc/import.uploads?input={}')
  ).json();
  return answer.result.data[0]?.id ?? '';
}

async function firstOf(request: APIRequestContext, procedure: string, input: object): Promise<Item> {
  const question = encodeURIComponent(JSON.stringify({ ...input, limit: 1 }));
  const answer: Answer = await (await request.get(`/api/trpc/${procedure}?input=${question}`)).json();
  const item = answer.result.data.items[0];
  if (item === undefined)
    throw new Error(`There is nothing to show of ${procedure}: is this the demonstration?`);
  return item;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
