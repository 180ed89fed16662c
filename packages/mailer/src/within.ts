/**
 * Does work that ends when one of `signals` says so, and after `ms` milliseconds at the latest. `AbortSignal.any` over
 * `AbortSignal.timeout` does not do: nothing but the one holds the other, weakly, and once memory has been tidied up it
 * never comes.
 */
export async function within<T>(
  ms: number,
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const over = () => controller.abort(new DOMException('The time for it is over.', 'TimeoutError'));
  const timer = setTimeout(over, ms);
  const listeners = signals.map((signal) => ({ signal, end: () => controller.abort(signal.reason) }));
  for (const { signal, end } of listeners) {
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  }
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    for (const { signal, end } of listeners) signal.removeEventListener('abort', end);
  }
}
