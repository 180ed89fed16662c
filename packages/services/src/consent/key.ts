import { hkdfSync } from 'node:crypto';

/** By secret and purpose: asked for several times an e-mail, which is no moment to put names together. */
const keys = new Map<string, Map<string, Buffer>>();

/** The key of one purpose, derived from the installation's secret, so that no purpose can speak for another. */
export function keyFor(appSecret: string, purpose: string): Buffer {
  const ofSecret = keys.get(appSecret) ?? new Map<string, Buffer>();
  const known = ofSecret.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', appSecret, 'sleutel', purpose, 32));
  keys.set(appSecret, ofSecret.set(purpose, key));
  return key;
}
