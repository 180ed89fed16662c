const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host of a URL is this machine, so that nothing crosses a network on the way. */
export function isLoopback(hostname: string): boolean {
  return loopback.has(hostname);
}
