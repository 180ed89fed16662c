/**
 * `notUrl` no address of the web · `notHttps` what is told would travel in clear · `credentials` a name and password in
 * an address end up in logs: the signature says who calls.
 */
export type EndpointUrlFault = 'notUrl' | 'notHttps' | 'credentials';

/** The longest address of an endpoint, in characters. */
export const LONGEST_ENDPOINT_URL = 2_000;

/** Why nothing may be sent to an address; null where something may. Where it leads is seen when it is called. */
export function endpointUrlFault(
  text: string,
  { allowPrivate }: { readonly allowPrivate: boolean },
): EndpointUrlFault | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || text.length > LONGEST_ENDPOINT_URL || !/^https?:$/.test(url.protocol)) return 'notUrl';
  if (url.username !== '' || url.password !== '') return 'credentials';
  return url.protocol === 'https:' || allowPrivate ? null : 'notHttps';
}
