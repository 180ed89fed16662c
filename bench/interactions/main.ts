import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createDb } from '@sleutel/db';
import { migrate } from '@sleutel/db/migrate';
import { findChromium } from '../../tooling/browser/find-chromium.ts';
import { launchChromium } from '../../tooling/browser/launch.ts';
import { openWindow, signIn, usualLook } from '../../tooling/browser/screen.ts';
import { openApi } from '../screens/api.ts';
import { openGround } from '../screens/ground.ts';
import { openServer } from '../screens/server.ts';
import { interactionsOf } from './interactions.ts';
import { measureInteractions } from './measure.ts';

/**
 * `pnpm bench interactions [--accounts=50000] [--contacts=500000] [--orders=5000000] [--times=5] [--port=4541]
 * [--only=TEXT] [--data=DIR]`: how long the page is blocked by what people do to it, in Chromium, as it is delivered.
 */
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '50000' },
    contacts: { type: 'string', default: '500000' },
    orders: { type: 'string', default: '5000000' },
    times: { type: 'string', default: '5' },
    port: { type: 'string', default: '4541' },
    only: { type: 'string', default: '' },
    data: { type: 'string' },
  },
  strict: false,
});

const built = fileURLToPath(new URL('../../apps/admin/dist/index.html', import.meta.url));
const chromium = findChromium();
if (chromium === null) console.log('Interactions: skipped, there is no Chromium (set CHROMIUM_PATH).');
else if (!existsSync(built))
  console.log('Interactions: skipped, the admin UI is not built (run pnpm build).');
else await measureIn(chromium);

async function measureIn(executable: string): Promise<void> {
  const server = await openServer(typeof values.data === 'string' ? values.data : undefined);
  const db = createDb(server.url);
  try {
    await migrate(server.url);
    const size = {
      accounts: Number(values.accounts),
      contacts: Number(values.contacts),
      orders: Number(values.orders),
    };
    const { email, password, accountIds } = await openGround(db, size);
    const api = await openApi(server.url, Number(values.port));
    const browser = await launchChromium(executable);
    try {
      const window = await openWindow(browser, api.origin, usualLook);
      await signIn(window, api.origin, { email, password });
      console.log(
        `Interactions at ${size.accounts} accounts, ${browser.version()}, each ${values.times} times`,
      );
      const interactions = interactionsOf(accountIds[0] ?? '').filter(({ name }) =>
        name.includes(String(values.only)),
      );
      await measureInteractions(browser, window, interactions, Number(values.times));
    } finally {
      await browser.close();
      await api.close();
    }
  } finally {
    await db.close();
    await server.stop();
  }
}
