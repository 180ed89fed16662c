/** A migration, or a comparison of schemas, that the database or the engine refused. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}
