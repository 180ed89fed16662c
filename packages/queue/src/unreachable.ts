/** The server behind the queue cannot be used, in one line that names the variable it is configured by. */
export class QueueUnreachable extends Error {
  override readonly name = 'QueueUnreachable';

  constructor(cause: Error) {
    super(`The Redis of REDIS_URL cannot be used: ${cause.message}`, { cause });
  }
}
