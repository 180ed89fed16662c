import { utils, write } from '@e965/xlsx';
import { type ServiceContext, systemActor } from '../../core/index.ts';
import { advanceImports, getUpload, type landSheet, receiveUpload, type trySheet } from '../index.ts';
import { importWorld } from './import-file.ts';

/** A house into which files are dropped, with who drops them and the worker that takes them on. */
export async function dropWorld() {
  const { ctx, ...world } = await importWorld();
  await world.db.prisma.user.create({
    data: { id: 'u1', email: 'kim@kaap.example', name: 'Kim', role: 'marketer' },
  });
  const jobs = { enqueue: () => Promise.resolve(), enqueueMany: () => Promise.resolve() };
  const user: ServiceContext = {
    ...ctx,
    jobs,
    actor: { kind: 'user', id: 'u1', name: 'Kim', role: 'marketer' },
  };
  const worker: ServiceContext = { ...ctx, jobs, actor: systemActor('worker') };
  const drop = async (fileName: string, content: Uint8Array) => {
    const { id } = await receiveUpload(user, { fileName, body: chunksOf(content) });
    await advanceImports(worker, {});
    return id;
  };
  const sheetOf = async (id: string, at = 0) => {
    const sheet = (await getUpload(user, { id })).sheets[at];
    if (sheet === undefined) throw new Error(`There is no sheet ${at}`);
    return sheet;
  };
  /** Has a sheet tried or landed. */
  const have = async (what: typeof trySheet | typeof landSheet, id: string, at = 0) => {
    const { id: sheet, version } = await sheetOf(id, at);
    await what(user, { id: sheet, version });
    await advanceImports(worker, {});
    return sheetOf(id, at);
  };
  return { ...world, user, worker, drop, sheetOf, have };
}

async function* chunksOf(content: Uint8Array) {
  for (let at = 0; at < content.length; at += 700_000) yield content.subarray(at, at + 700_000);
}

/** A workbook of these sheets, as a browser sends it. */
export function workbook(sheets: Readonly<Record<string, string[][]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}
