import { expect, test } from 'vitest';
import { type ServiceContext, systemActor } from '../../core/index.ts';
import { advanceImports, getUpload, importAccounts, landSheet, receiveUpload } from '../index.ts';
import { importWorld, rowsOf } from '../testing/import-file.ts';

/** A sheet of two accounts somebody asked to land, which no worker has seen yet. */
async function askedWorld() {
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
  const body = (async function* () {
    yield new TextEncoder().encode('id,name\nA,Acme\nB,Beta\n');
  })();
  const { id } = await receiveUpload(user, { fileName: 'accounts.csv', body });
  await advanceImports(worker, {});
  const sheet = async () => {
    const [found] = (await getUpload(user, { id })).sheets;
    if (found === undefined) throw new Error('There is no sheet');
    return found;
  };
  const { id: sheetId, version } = await sheet();
  await landSheet(user, { id: sheetId, version });
  const importId = (await world.db.prisma.uploadSheet.findUniqueOrThrow({ where: { id: sheetId } })).importId;
  if (importId === null) throw new Error('The sheet has no import');
  return { ...world, user, worker, sheet, importId };
}

type AskedWorld = Awaited<ReturnType<typeof askedWorld>>;

/** Leaves the sheet and its import as a worker does that is killed. */
async function killed({ db, importId }: AskedWorld, state: 'running' | 'failed'): Promise<void> {
  await db.pool.query(`UPDATE upload_sheets SET state = 'landing', touched_at = '2026-01-01'`);
  await db.prisma.import.create({
    data: {
      id: importId,
      kind: 'accounts',
      fileName: 'accounts.csv',
      state,
      startedAt: new Date('2026-01-01'),
      ...(state === 'failed' && { error: 'terminating connection', finishedAt: new Date('2026-01-01') }),
    },
  });
}

async function expectLandedOnce({ db, importId, sheet }: AskedWorld): Promise<void> {
  expect(await sheet()).toMatchObject({ state: 'landed', problem: null, importId });
  expect(await rowsOf(db, 'SELECT external_id FROM accounts ORDER BY 1')).toEqual([
    { external_id: 'A' },
    { external_id: 'B' },
  ]);
  expect(await rowsOf(db, 'SELECT id, state, inserted, error FROM imports')).toEqual([
    { id: importId, state: 'done', inserted: 2, error: null },
  ]);
}

test.each(['running', 'failed'] as const)(
  'who dies while landing, and leaves the import %s, is taken over from',
  async (state) => {
    const world = await askedWorld();
    await killed(world, state);
    await advanceImports(world.worker, {});
    await expectLandedOnce(world);
  },
);

test('while the one that seemed dead still lands, the next waits for its end', async () => {
  const world = await askedWorld();
  await killed(world, 'running');
  const alive = await world.db.pool.connect();
  try {
    await alive.query(`SELECT pg_advisory_lock(hashtext('sleutel:import'))`);
    await advanceImports(world.worker, {});
    expect(await world.sheet()).toMatchObject({ state: 'toLand', problem: null });
    expect(await rowsOf(world.db, 'SELECT state FROM imports')).toEqual([{ state: 'running' }]);
  } finally {
    alive.release(true);
  }
  await expect
    .poll(async () => {
      await advanceImports(world.worker, {});
      return (await world.sheet()).state;
    })
    .toBe('landed');
  await expectLandedOnce(world);
});

test('workers that come for a dead one at the same time land its sheet once', async () => {
  const world = await askedWorld();
  await killed(world, 'running');
  const workers = Array.from({ length: 4 }, () => advanceImports(world.worker, {}));
  await Promise.all(workers);
  await expectLandedOnce(world);
});

test('an import that is there already is not landed a second time, and stays what it is', async () => {
  const { db, worker, user, importId, file } = await askedWorld();
  await advanceImports(worker, {});
  const path = await file('id,name\nC,Gamma\n');
  await expect(importAccounts(user, { path, id: importId })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'import-landed',
  });
  expect(await rowsOf(db, 'SELECT state, inserted, error FROM imports')).toEqual([
    { state: 'done', inserted: 2, error: null },
  ]);
});

test('who gives up after another has taken over does not take the sheet away from it', async () => {
  const world = await askedWorld();
  const { db, worker } = world;
  // It waits for the pieces, which are not where it looks for them; meanwhile another worker claims the sheet.
  const keeper = await db.pool.connect();
  try {
    await keeper.query('BEGIN');
    await keeper.query('UPDATE upload_pieces SET position = position + 100');
    await keeper.query('LOCK TABLE upload_pieces');
    const late = advanceImports(worker, {});
    await expect.poll(async () => (await world.sheet()).state).toBe('landing');
    await db.pool.query(
      `UPDATE upload_sheets SET version = version + 1, touched_at = '2026-11-24T09:00:00Z'`,
    );
    await keeper.query('COMMIT');
    await late;
  } finally {
    keeper.release();
  }
  expect(await world.sheet()).toMatchObject({ state: 'landing', problem: null, importId: world.importId });
  await db.pool.query('UPDATE upload_pieces SET position = position - 100');
  await db.pool.query(`UPDATE upload_sheets SET touched_at = '2026-01-01'`);
  await advanceImports(worker, {});
  await expectLandedOnce(world);
});
