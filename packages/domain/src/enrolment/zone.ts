import { TimeZone } from '../company/index.ts';

/** The first zone that is one: the person's, else the account's, else the company's, else UTC. */
export function zoneOf(...zones: readonly (string | null | undefined)[]): string {
  return zones.find((zone) => typeof zone === 'string' && isZone(zone)) ?? 'UTC';
}

const known = new Map<string, boolean>();

/** Asking the platform is slow, and few zones are in use. */
function isZone(name: string): boolean {
  const answer = known.get(name) ?? TimeZone.safeParse(name).success;
  known.set(name, answer);
  return answer;
}
