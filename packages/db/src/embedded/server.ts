import type { Account } from './account.ts';

/** One cluster with all that is needed to start, reach and stop its server. */
export interface Server {
  /** The absolute folder of the cluster. */
  cluster: string;
  binaries: string;
  account: Account | undefined;
  port: number;
  password: string;
}

/** The superuser of the cluster and the database that the engine lives in. */
export const userName = 'sleutel';

export function urlOf(server: Server, database: string): string {
  return `postgresql://${userName}:${server.password}@127.0.0.1:${server.port}/${database}`;
}
