const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a page of this origin may change things here: the installation's own, and, while that runs on this
 * machine, any other port of it, where a development server shows the same pages.
 */
export function isTrustedOrigin(publicUrl: string, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const own = new URL(publicUrl);
  const other = new URL(origin);
  if (other.origin === own.origin) return true;
  return loopback.has(own.hostname) && loopback.has(other.hostname) && other.protocol === own.protocol;
}
