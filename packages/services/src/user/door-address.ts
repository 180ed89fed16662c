import { basePath } from './library.ts';
import { providerId } from './provider-plugin.ts';

/** Where somebody sets out to the identity provider. */
export const departurePath = '/sign-in/provider';

/** Where the provider sends them back to. */
export const arrivalPath = `/callback/${providerId}`;

/** The same in full, as it is registered with the provider. */
export function redirectAddress(publicUrl: string): string {
  return publicUrl + basePath + arrivalPath;
}

/** The sign-in page with what it is told, in letters that the sign-in library takes in an address. */
export function doorOf(told: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const search = new URLSearchParams(given).toString().replaceAll('*', '%2A');
  return search === '' ? '/sign-in' : `/sign-in?${search}`;
}

const longest = 2000;

/** A path of ours as a browser would read it, undefined where that leads to another host. */
export function pathIn(publicUrl: string, text: string | null | undefined): string | undefined {
  if (!text?.startsWith('/') || text.length > longest || !URL.canParse(text, publicUrl)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, publicUrl);
  return origin === publicUrl && !pathname.startsWith('//') ? pathname + search + hash : undefined;
}
