/** A Redis to run the tests on; without it they look for a `redis-server`. */
export function givenRedisUrl(): string | undefined {
  return process.env['REDIS_URL'] || undefined;
}
