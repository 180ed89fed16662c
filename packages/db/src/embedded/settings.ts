/** Values for a small machine that runs everything; a large one has its own server behind DATABASE_URL. */
const defaults: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  // Socket paths are limited to some 100 bytes, which a data folder may exceed.
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  // Compiling costs more than it saves on short queries.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** The text of the configuration file that every start writes anew. */
export function settingsText(port: number, changes: Record<string, string>): string {
  const settings = { ...defaults, ...changes, port: String(port) };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  return `# Written by Sleutel at every start.\n${lines.join('\n')}\n`;
}
