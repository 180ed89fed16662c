import { startEmbedded, startTemporaryServer, type TemporaryServer } from '@sleutel/db/embedded';

// As for servers that are thrown away: what is lost in a crash is drawn again.
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
};

/** A database server for this run, or the one of a folder that is kept for the next. */
export async function openServer(folder: string | undefined): Promise<TemporaryServer> {
  if (folder === undefined) return startTemporaryServer();
  return startEmbedded({ dataDir: folder, settings, log: () => undefined });
}
