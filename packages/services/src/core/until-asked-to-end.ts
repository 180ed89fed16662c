/**
 * Resolves with what asks this process to end: a signal or, when a parent watches over it, the end of the
 * parent, which shows as its channel or our standard input closing.
 */
export function untilAskedToEnd(supervised: boolean): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    if (!supervised) return;
    if (process.channel) {
      process.once('disconnect', () => resolve('disconnect'));
      return;
    }
    process.stdin.once('close', () => resolve('stdin'));
    process.stdin.resume();
  });
}
