import { hkdfSync } from 'node:crypto';

const keys = new Map<string, Buffer>();

/** The key of one purpose, derived from the installation's secret, so that no purpose can speak for another. */
export function keyFor(appSecret: string, purpose: string): Buffer {
  const name = `${purpose} ${appSecret}`;
  const known = keys.get(name);
  if (known) return known;
  const key = Buffer.from(hkdfSync('sha256', appSecret, 'sleutel', purpose, 32));
  keys.set(name, key);
  return key;
}
