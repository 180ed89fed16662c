export { repositoryRoot } from '../repository-root.ts';
export { type MigrateOptions, migrate, migrationsFolder } from './migrate.ts';
export { MigrationError } from './migration-error.ts';
export { migrationNames } from './migration-folder.ts';
export { readSchema, type SchemaFile } from './schema-files.ts';
export { diffSchemas, schemaToSql } from './schema-sql.ts';
export { readLastSnapshot, snapshotName, writeSnapshot } from './snapshot.ts';
