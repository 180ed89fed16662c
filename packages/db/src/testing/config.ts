/** A PostgreSQL to run the tests on; without it they start one of their own. */
export function testDatabaseUrl(): string | undefined {
  return process.env['TEST_DATABASE_URL'] || undefined;
}
