export { postgresForTests, redisForTests, type TestBackend } from './backends.ts';
export { startRedis, type TestRedis } from './redis.ts';
