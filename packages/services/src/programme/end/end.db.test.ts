import { Sequence } from '@sleutel/domain/sequence';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getToday } from '../../today/index.ts';
import {
  approveProgrammeEnd,
  approveRevision,
  finishProgramme,
  getProgramme,
  moveProgrammeEnd,
  type ProgrammeView,
  pauseProgramme,
  reviseProgramme,
  submitRevision,
  updateRevision,
  withdrawProgrammeEnd,
} from '../index.ts';
import { launched } from '../testing/approved.ts';
import { type House, openHouse } from '../testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 6 });
});
afterEach(() => house.close());

const APRIL = '2026-04-01T08:00:00.000Z';
const MAY = '2026-05-29T08:00:00.000Z';

function move({ id, version }: Pick<ProgrammeView, 'id' | 'version'>, endsAt: string | null) {
  return moveProgrammeEnd(house.as('anna'), { id, version, endsAt });
}

async function agree({ id, end }: ProgrammeView): Promise<ProgrammeView> {
  const contentHash = end?.proposal?.contentHash ?? '';
  await approveProgrammeEnd(house.as('ben'), { id, side: 'sales', contentHash });
  return approveProgrammeEnd(house.as('cara'), { id, side: 'marketing', contentHash });
}

/** How many were sent, and how many enrolments stand how. */
async function standing() {
  const rows = await house.db.prisma.enrolment.groupBy({ by: ['state', 'outcome'], _count: true });
  const sent = await house.db.prisma.message.count({ where: { state: 'sent' } });
  return { sent, enrolments: rows.map(({ state, outcome, _count }) => ({ state, outcome, count: _count })) };
}

test('a later end counts once both sides approved it, and those under way go on until then', async () => {
  const view = await launched(house, { endsAt: APRIL });
  await house.sweep();
  const before = await standing();
  expect(before.sent).toBeGreaterThan(0);

  const proposed = await move(view, MAY);
  expect(proposed).toMatchObject({
    state: 'live',
    design: { endsAt: APRIL },
    contentHash: view.contentHash,
    end: { endsAt: APRIL, agreed: APRIL, ended: 0, proposal: { endsAt: MAY, by: { id: 'anna' } } },
  });
  const [line] = (await getToday(house.as('ben'), {})).lines.filter(({ kind }) => kind === 'approval');
  expect(line).toMatchObject({ id: view.id, programme: 'Autumn' });

  const contentHash = proposed.end?.proposal?.contentHash ?? '';
  const asAnna = { id: view.id, side: 'marketing', contentHash } as const;
  await expect(approveProgrammeEnd(house.as('anna'), asAnna)).rejects.toMatchObject({
    reason: 'approval-ownWork',
  });
  await expect(
    approveProgrammeEnd(house.as('ben'), { ...asAnna, side: 'sales', contentHash: view.contentHash ?? '' }),
  ).rejects.toMatchObject({ reason: 'approval-changed' });

  const extended = await agree(proposed);
  expect(extended).toMatchObject({
    design: { endsAt: MAY },
    contentHash: view.contentHash,
    end: { endsAt: MAY, agreed: MAY, proposal: null },
  });
  // What was approved before stands, and no more than that was approved.
  expect(extended.approvals).toEqual(view.approvals);
  expect((await getToday(house.as('ben'), {})).lines.filter(({ kind }) => kind === 'approval')).toEqual([]);

  house.set('2026-04-08T08:00:00Z');
  await house.sweep();
  const after = await standing();
  expect(after.sent).toBeGreaterThan(before.sent);
  expect(after.enrolments.filter(({ outcome }) => outcome === 'programmeEnded')).toEqual([]);
  const last = await house.db.prisma.message.findFirstOrThrow({ orderBy: { sentAt: 'desc' } });
  expect(last).toMatchObject({ contentHash: view.contentHash, sentAt: new Date('2026-04-08T08:00:00Z') });
});

test('those whose time ended stay ended', async () => {
  const view = await launched(house, { endsAt: APRIL });
  await house.sweep();
  house.set('2026-04-08T08:00:00Z');
  await house.sweep();
  const over = await standing();
  expect(over.enrolments).toEqual([
    { state: 'stopped', outcome: 'programmeEnded', count: expect.any(Number) },
  ]);
  const extended = await agree(await move(view, MAY));
  expect(extended.end).toMatchObject({ ended: over.enrolments[0]?.count });
  house.set('2026-04-20T08:00:00Z');
  await house.sweep();
  expect(await standing()).toEqual(over);
});

test('sooner counts at once, and so does back to what was approved', async () => {
  const view = await launched(house, { endsAt: MAY });
  const sooner = await move(view, APRIL);
  expect(sooner).toMatchObject({ design: { endsAt: APRIL }, end: { agreed: MAY, proposal: null } });
  const back = await move(sooner, MAY);
  expect(back).toMatchObject({ design: { endsAt: MAY }, contentHash: view.contentHash });
  await house.sweep();
  expect(house.handed.length).toBeGreaterThan(0);
  const kept = await house.db.prisma.auditEntry.findMany({ where: { verb: 'programme.moveEnd' } });
  expect(kept).toHaveLength(2);
  expect(kept[0]).toMatchObject({ actor: 'anna', detail: { before: MAY, endsAt: APRIL, kind: 'settled' } });
});

test('an end that was moved by another road holds everything', async () => {
  const { id } = await launched(house, { endsAt: APRIL });
  await house.db.prisma.programme.update({ where: { id }, data: { endsAt: new Date(MAY) } });
  await house.db.prisma.programmeEnd.create({
    data: {
      id: '01900000-0000-7000-8000-000000000009',
      programmeId: id,
      before: new Date(APRIL),
      endsAt: new Date(MAY),
      contentHash: 'forged',
      proposedById: 'anna',
      proposedAt: new Date(),
      settledAt: new Date(),
    },
  });
  await house.sweep();
  expect(house.handed).toEqual([]);
});

test('a proposal is withdrawn, or another takes its place; what is over, paused long or unknown is told', async () => {
  const live = await launched(house, { endsAt: APRIL });
  const first = await move(live, MAY);
  await expect(move(live, MAY)).rejects.toMatchObject({ reason: 'programme-changed' });
  const second = await move(first, null);
  expect(second.end?.proposal).toMatchObject({ endsAt: null, approvals: [] });
  await expect(
    approveProgrammeEnd(house.as('ben'), {
      id: live.id,
      side: 'sales',
      contentHash: first.end?.proposal?.contentHash ?? '',
    }),
  ).rejects.toMatchObject({ reason: 'approval-changed' });
  const none = await withdrawProgrammeEnd(house.as('ben'), { id: live.id });
  expect(none.end?.proposal).toBeNull();
  await expect(withdrawProgrammeEnd(house.as('ben'), { id: live.id })).rejects.toMatchObject({
    reason: 'no-later-end',
  });
  await expect(move(none, APRIL)).rejects.toMatchObject({ reason: 'end-same' });
  await expect(move(none, '2026-03-01T08:00:00Z')).rejects.toMatchObject({ reason: 'end-past' });
  await expect(
    moveProgrammeEnd(house.as('viewer'), { id: none.id, version: none.version, endsAt: MAY }),
  ).rejects.toMatchObject({ code: 'forbidden' });

  const paused = await pauseProgramme(house.as('ben'), { id: live.id });
  const open = await agree(await move(paused, null));
  expect(open).toMatchObject({ state: 'paused', design: { endsAt: null } });
  await finishProgramme(house.as('anna'), { id: live.id });
  await expect(move(await getProgramme(house.as('anna'), { id: live.id }), MAY)).rejects.toMatchObject({
    reason: 'programme-state',
  });
});

test('a revision that is in review stays approvable as it is while the end moves, and moves nothing by itself', async () => {
  const view = await launched(house, { endsAt: MAY });
  const { revision: draft } = await reviseProgramme(house.as('anna'), { id: view.id });
  if (!draft) throw new Error('no revision');
  const { sequence, contents } = draft.design;
  const steps = sequence.steps.map((step) =>
    step.key === 'waitForOrder' ? { ...step, duration: 'P3D' } : step,
  );
  const edit = { edition: draft.edition, sequence: Sequence.parse({ ...sequence, steps }), contents };
  await updateRevision(house.as('anna'), { id: view.id, ...edit });
  const inReview = await submitRevision(house.as('anna'), { id: view.id });
  const contentHash = inReview.revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: view.id, side: 'sales', contentHash });

  const sooner = await move(await getProgramme(house.as('anna'), { id: view.id }), APRIL);
  expect(sooner.revision).toMatchObject({ state: 'inReview', contentHash, approvals: [{ side: 'sales' }] });
  const proposed = await move(sooner, '2026-07-01T08:00:00.000Z');
  const endHash = proposed.end?.proposal?.contentHash ?? '';
  await approveProgrammeEnd(house.as('ben'), { id: view.id, side: 'sales', contentHash: endHash });
  // The approval of the end is none of the revision, and the other way round.
  expect((await getProgramme(house.as('anna'), { id: view.id })).revision?.approvals).toHaveLength(1);
  const frozen = await approveRevision(house.as('cara'), { id: view.id, side: 'marketing', contentHash });
  expect(frozen).toMatchObject({
    revision: null,
    contentHash,
    design: { endsAt: APRIL },
    end: { proposal: { approvals: [{ side: 'sales' }] } },
  });
  const open = await approveProgrammeEnd(house.as('cara'), {
    id: view.id,
    side: 'marketing',
    contentHash: endHash,
  });
  expect(open).toMatchObject({
    contentHash,
    design: { endsAt: '2026-07-01T08:00:00.000Z' },
    end: { proposal: null },
  });

  house.set('2026-04-08T08:00:00Z');
  await house.sweep();
  const { sent } = await standing();
  expect(sent).toBeGreaterThan(0);
});
