import { createDb } from '@sleutel/db';
import { contextFor } from '../../analysis/testing/context.ts';
import { redeemOffer } from '../index.ts';

/** What a process of its own is asked to do: all codes at once. */
export interface Burst {
  readonly url: string;
  readonly now: string;
  readonly codes: readonly string[];
}

process.once('message', (burst: Burst) => {
  void redeemAll(burst).then((reasons) => process.send?.(reasons, () => process.disconnect()));
});
process.send?.('ready');

async function redeemAll({ url, now, codes }: Burst): Promise<string[]> {
  const db = createDb(url, { maxConnections: 10 });
  const ctx = contextFor(db, now);
  const results = await Promise.all(codes.map((code) => redeemOffer(ctx, { code, amount: '100' })));
  await db.close();
  return results.map((result) => (result.redeemed ? 'redeemed' : result.reason));
}
