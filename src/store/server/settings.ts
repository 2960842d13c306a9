// PostgreSQL's settings: nothing acknowledged is ever lost, and two cores are used well.
import { readdirSync } from 'node:fs';

const SETTINGS = {
  // Durability. These are PostgreSQL's defaults; they stand here so that nobody wonders.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Memory and work for a machine of two cores.
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_buffers: '16MB',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '1',
  // One server and no replicas: no need to write more than a crash needs.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // After a crash, one sync of the file system instead of one for each file.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  // A client that was killed must not keep its locks.
  client_connection_check_interval: process.platform === 'win32' ? '0' : '2s',
  // Its log is for why it did not start or stopped; what a query does wrong is told to who asked. Never the words of a document.
  logging_collector: 'off',
  log_destination: 'stderr',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '%m [%p] ',
  // The same answers on every machine.
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  lc_messages: 'C',
  lc_monetary: 'C',
  lc_numeric: 'C',
  lc_time: 'C',
  default_text_search_config: 'pg_catalog.simple',
  password_encryption: 'scram-sha-256',
  unix_socket_permissions: '0700',
};

/** The text of octavo.conf. `lib`: the folder of the server's libraries, which tells what was built in. */
export function settings(lib: string): string {
  const packed = hasLz4(lib) ? { wal_compression: 'lz4', default_toast_compression: 'lz4' } : {};
  const lines = Object.entries({ ...SETTINGS, ...packed }).map(([name, value]) => `${name} = '${value}'`);
  return `# Written by Octavo at each start; your own settings go into postgresql.conf.\n${lines.join('\n')}\n`;
}

function hasLz4(lib: string): boolean {
  try {
    return readdirSync(lib).some((name) => name.startsWith('liblz4'));
  } catch {
    return false;
  }
}

export const POSTGRESQL_CONF = `include 'octavo.conf'\n# Settings below this line win over Octavo's.\n`;

/** Every connection shows the password; nobody is trusted for being on this machine. */
export const PG_HBA = ['local all all', 'host all all 127.0.0.1/32'].map((who) => `${who} scram-sha-256\n`).join('');
