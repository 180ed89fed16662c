import { Sequence, type Step } from '@sleutel/domain/sequence';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterProgramme, listEnrolments } from '../enrolment/index.ts';
import { getToday } from '../today/index.ts';
import {
  approveRevision,
  discardRevision,
  migrateProgramme,
  type ProgrammeView,
  previewMigration,
  rejectRevision,
  reviseProgramme,
  submitRevision,
  updateRevision,
} from './index.ts';
import { launched } from './testing/approved.ts';
import { type House, openHouse } from './testing/house.ts';
import { accountId, type UserName } from './testing/seed.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse({ accounts: 4 });
});
afterEach(() => house.close());

const only = (...indexes: number[]) => ({
  audience: { accountIds: indexes.map(accountId) },
  holdOutShare: 0,
});

type Edit = (sequence: Sequence) => Sequence;

async function revised(view: ProgrammeView, edit: Edit): Promise<ProgrammeView> {
  const { revision } = await reviseProgramme(house.as('anna'), { id: view.id });
  if (!revision) throw new Error('no revision');
  const { sequence, contents } = revision.design;
  const changed = { id: view.id, edition: revision.edition, sequence: edit(sequence), contents };
  await updateRevision(house.as('dan'), changed);
  return submitRevision(house.as('anna'), { id: view.id });
}

async function agreed(view: ProgrammeView): Promise<ProgrammeView> {
  const contentHash = view.revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: view.id, side: 'sales', contentHash });
  return approveRevision(house.as('cara'), { id: view.id, side: 'marketing', contentHash });
}

const change =
  (key: string, part: object): Edit =>
  (sequence) =>
    Sequence.parse({
      ...sequence,
      steps: sequence.steps.map((step) => (step.key === key ? { ...step, ...part } : step)),
    });

/** Takes a step out; whatever led to it leads to what is behind it. */
const without =
  (key: string): Edit =>
  (sequence) => {
    const gone = sequence.steps.find((step) => step.key === key);
    const next = gone && 'next' in gone ? gone.next : '';
    const onward = (step: Step) => ({ ...step, ...('next' in step && step.next === key ? { next } : {}) });
    const steps = sequence.steps.filter((step) => step.key !== key).map(onward);
    return Sequence.parse({ start: sequence.start === key ? next : sequence.start, steps });
  };

const sent = () => house.handed.flatMap(({ messages }) => messages.map(({ to }) => to));
const enrolments = () => house.db.prisma.enrolment.findMany({ orderBy: { accountId: 'asc' } });

test('a revision changes nothing of what runs until both sides have approved it, then only for who enters', async () => {
  const live = await launched(house, only(0));
  await house.sweep();
  house.set('2026-03-18T08:10:00Z');
  const draft = await revised(live, change('waitForOrder', { duration: 'P3D' }));
  expect(draft).toMatchObject({
    state: 'live',
    version: live.version,
    revision: { number: 2, state: 'inReview' },
  });
  expect(draft.revision?.difference).toMatchObject({ added: [], removed: [], changed: ['waitForOrder'] });
  await enterProgramme(house.as('anna'), { programmeId: live.id, accountIds: [accountId(1)] });
  const [first] = draft.versions;
  expect((await enrolments()).map((each) => each.sequenceVersionId)).toEqual([first?.id, first?.id]);
  const hash = draft.revision?.contentHash ?? '';
  const approving = (user: 'anna' | 'dan', side: 'sales' | 'marketing') =>
    approveRevision(house.as(user), { id: live.id, side, contentHash: hash });
  await expect(approving('dan', 'sales')).rejects.toMatchObject({ reason: 'approval-ownWork' });
  await expect(
    approveRevision(house.as('ben'), { id: live.id, side: 'sales', contentHash: 'x' }),
  ).rejects.toMatchObject({ reason: 'approval-changed' });
  const after = await agreed(draft);
  expect(after).toMatchObject({
    state: 'live',
    revision: null,
    versions: [{ number: 2 }, { number: 1, underWay: 2 }],
  });
  await enterProgramme(house.as('anna'), { programmeId: live.id, accountIds: [accountId(2)] });
  house.set('2026-03-18T09:30:00Z');
  await house.sweep();
  expect(sent()).toHaveLength(3);
  const rows = await house.db.prisma.message.findMany({ distinct: ['contentHash'] });
  expect(new Set(rows.map(({ contentHash }) => contentHash))).toEqual(new Set([live.contentHash, hash]));
});

test('it waits on Today for whoever may approve it, not for who wrote in it, until both sides have', async () => {
  const live = await launched(house, only(0));
  house.set('2026-03-18T08:10:00Z');
  const waiting = async (user: UserName) =>
    (await getToday(house.as(user), {})).lines.filter(({ kind }) => kind === 'approval');
  const who = async () => {
    const users = ['anna', 'ben', 'cara', 'dan', 'viewer'] as const;
    const lines = await Promise.all(users.map(waiting));
    return users.filter((_, index) => lines[index]?.length === 1);
  };
  const { revision } = await reviseProgramme(house.as('anna'), { id: live.id });
  expect(await who()).toEqual([]);
  const draft = await revised(live, change('waitForOrder', { duration: 'P3D' }));
  // Anna wrote the programme, which both sides agreed on since; only dan wrote in the revision.
  expect(await who()).toEqual(['anna', 'ben', 'cara']);
  expect(await waiting('ben')).toMatchObject([
    {
      key: `approval:${revision?.id}`,
      id: live.id,
      programme: 'Autumn',
      revision: 2,
      since: '2026-03-18T08:10:00.000Z',
    },
  ]);
  const contentHash = draft.revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: live.id, side: 'sales', contentHash });
  expect(await who()).toEqual(['anna', 'cara']);
  await rejectRevision(house.as('cara'), { id: live.id, reason: 'Too soon' });
  expect(await who()).toEqual([]);
  const again = await submitRevision(house.as('anna'), { id: live.id });
  expect(await who()).toEqual(['anna', 'ben', 'cara']);
  await agreed(again);
  expect(await who()).toEqual([]);
});

test('what is written under an older approval leaves under it', async () => {
  const live = await launched(house, only(0));
  const waiting = await house.jobs.written(house.engine);
  const after = await agreed(await revised(live, change('waitForOrder', { duration: 'P3D' })));
  await migrateProgramme(house.as('anna'), { id: live.id, to: after.versions[0]?.id ?? '' });
  house.jobs.waiting.push(...waiting);
  await house.sweep();
  expect(sent()).toHaveLength(1);
  expect(await house.db.prisma.enrolment.findFirst()).toMatchObject({
    sequenceVersionId: after.versions[0]?.id,
    alreadySent: ['sendOpening'],
  });
});

test('a migration is previewed, asks where nobody knows, moves everybody once and sends nothing twice', async () => {
  const live = await launched(house, only(0, 1, 2));
  await house.sweep();
  expect(sent()).toHaveLength(3);
  const [standing] = await enrolments();
  const stepKey = standing?.stepKey ?? '';
  const after = await agreed(await revised(live, without(stepKey)));
  const to = after.versions[0]?.id ?? '';
  const preview = await previewMigration(house.as('viewer'), { id: live.id });
  expect(preview).toMatchObject({
    to: { id: to, number: 2 },
    people: 3,
    rows: [{ from: { number: 1, stepKey }, landing: { kind: 'open' }, people: 3 }],
    notAgain: [{ stepKey: 'sendOpening', people: 3 }],
  });
  const migrate = (answers: Record<string, string | null>, version = to) =>
    migrateProgramme(house.as('anna'), { id: live.id, to: version, answers });
  await expect(migrate({})).rejects.toMatchObject({ reason: 'migration-open' });
  await expect(migrate({}, live.versions[0]?.id)).rejects.toMatchObject({ reason: 'programme-changed' });
  const { start } = after.design.sequence;
  expect(await migrate({ [stepKey]: start })).toEqual({ migrated: 3, left: 0 });
  expect(await migrate({ [stepKey]: start })).toEqual({ migrated: 0, left: 0 });
  for (const day of ['19', '23', '24', '25', '26', '27', '30', '31']) {
    house.set(`2026-03-${day}T09:00:00Z`);
    await house.sweep();
  }
  const steps = await house.db.prisma.message.groupBy({ by: ['enrolmentId', 'stepKey'], _count: true });
  expect(steps.every(({ _count }) => _count === 1)).toBe(true);
  const skipped = await house.db.prisma.ledgerEntry.count({ where: { rule: 'alreadySent' } });
  expect(skipped).toBe(3);
  expect(await house.db.prisma.auditEntry.count({ where: { verb: 'programme.migrate' } })).toBe(1);
});

test('whose step is gone may leave, and a decision made meanwhile on the old version is not written', async () => {
  const live = await launched(house, only(0, 1));
  const after = await agreed(await revised(live, change('waitForOrder', { duration: 'P3D' })));
  await house.jobs.enqueue('sweep.due', {});
  await house.jobs.step(house.engine);
  const deciding = house.jobs.waiting;
  house.jobs.waiting = [];
  const to = after.versions[0]?.id ?? '';
  expect(await migrateProgramme(house.as('anna'), { id: live.id, to })).toEqual({ migrated: 2, left: 0 });
  house.jobs.waiting = [...deciding];
  await house.jobs.run(house.engine);
  expect(await house.db.prisma.message.count()).toBe(0);
  await house.sweep();
  expect(sent()).toHaveLength(2);
  const gone = 'waitForOrder';
  const next = await agreed(await revised(after, without(gone)));
  const target = next.versions[0]?.id ?? '';
  expect(
    await migrateProgramme(house.as('anna'), { id: live.id, to: target, answers: { [gone]: null } }),
  ).toEqual({
    migrated: 0,
    left: 2,
  });
  const { items } = await listEnrolments(house.as('viewer'), { programmeId: live.id });
  expect(items).toMatchObject([{ outcome: 'leftAtMigration' }, { outcome: 'leftAtMigration' }]);
});

test('an edit voids the revision’s approvals and never those of what runs; it may be sent back and given up', async () => {
  const live = await launched(house, only(0));
  const draft = await revised(live, change('waitForOrder', { duration: 'P3D' }));
  const contentHash = draft.revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: live.id, side: 'sales', contentHash });
  const back = await rejectRevision(house.as('cara'), { id: live.id, reason: 'too soon' });
  expect(back.revision).toMatchObject({ state: 'draft', approvals: [] });
  const stale = { id: live.id, edition: 1, sequence: live.design.sequence, contents: {} };
  await expect(updateRevision(house.as('dan'), stale)).rejects.toMatchObject({ reason: 'programme-changed' });
  await updateRevision(house.as('dan'), { ...stale, edition: back.revision?.edition ?? 0 });
  await expect(submitRevision(house.as('anna'), { id: live.id })).rejects.toMatchObject({
    reason: 'programme-problems',
  });
  const gone = await discardRevision(house.as('anna'), { id: live.id });
  expect(gone).toMatchObject({ revision: null, contentHash: live.contentHash });
  await house.sweep();
  expect(sent()).toHaveLength(1);
});

test('of two who submit it the second is told, and no approval that was given meanwhile is void', async () => {
  const view = await revised(await launched(house, only(1, 2)), change('waitForOrder', { duration: 'P3D' }));
  const contentHash = view.revision?.contentHash ?? '';
  await approveRevision(house.as('ben'), { id: view.id, side: 'sales', contentHash });
  await expect(submitRevision(house.as('dan'), { id: view.id })).rejects.toMatchObject({
    code: 'refused',
    reason: 'programme-state',
  });
  const after = await approveRevision(house.as('cara'), { id: view.id, side: 'marketing', contentHash });
  expect(after.versions[0]?.number).toBe(2);
});

test('nobody gives up what somebody else wrote in it since they looked', async () => {
  const { id } = await launched(house, only(1, 2));
  const { revision: seen } = await reviseProgramme(house.as('anna'), { id });
  if (!seen) throw new Error('no revision');
  const { id: revision, edition, design } = seen;
  const sequence = change('waitForOrder', { duration: 'P3D' })(design.sequence);
  await updateRevision(house.as('dan'), { id, revision, edition, sequence, contents: design.contents });
  const giveUp = (on: number) => discardRevision(house.as('anna'), { id, edition: on });
  await expect(giveUp(edition)).rejects.toMatchObject({ code: 'conflict', reason: 'programme-changed' });
  expect((await giveUp(edition + 1)).revision).toBeNull();
});

test('a change of one that was given up is none of the next, however often either was changed', async () => {
  const { id } = await launched(house, only(1, 2));
  const begin = async () => {
    const { revision } = await reviseProgramme(house.as('anna'), { id });
    if (!revision) throw new Error('no revision');
    return { revision: revision.id, edition: revision.edition, ...revision.design };
  };
  const old = await begin();
  await discardRevision(house.as('anna'), { id });
  const next = await begin();
  const write = ({ revision, edition, sequence, contents }: typeof old, name: string) =>
    updateRevision(house.as('dan'), {
      id,
      revision,
      edition,
      sequence: change('waitForOrder', { name })(sequence),
      contents,
    });
  await expect(write(old, 'Of yesterday')).rejects.toMatchObject({
    code: 'conflict',
    reason: 'programme-changed',
  });
  expect((await write(next, 'Of today')).revision?.difference.changed).toEqual(['waitForOrder']);
});

test('a revision brings new e-mails, and leaves those that people get already as they are', async () => {
  const live = await launched(house, only(0, 1));
  const { revision } = await reviseProgramme(house.as('anna'), { id: live.id });
  if (!revision) throw new Error('no revision');
  const { sequence, contents } = revision.design;
  const written = contents['opening'];
  if (!written) throw new Error('no opening');
  const changedOpening = { ...written, en: { ...written.en, subject: 'Changed behind the approval' } };
  const steps = sequence.steps.map((step) =>
    step.key === 'sendOpening' ? { ...step, content: 'hello' } : step,
  );
  await updateRevision(house.as('dan'), {
    id: live.id,
    edition: revision.edition,
    sequence: { ...sequence, steps },
    contents: { ...contents, opening: changedOpening as typeof written, hello: written },
  });
  const after = await agreed(await submitRevision(house.as('anna'), { id: live.id }));
  expect(after.design.contents['opening']).toEqual(written);
  await house.sweep();
  expect(sent()).toHaveLength(2);
  const templates = await house.db.prisma.message.findMany({ select: { templateId: true } });
  const keys = await house.db.prisma.template.findMany({
    where: { id: { in: templates.map(({ templateId }) => templateId) } },
  });
  expect(new Set(keys.map(({ key }) => key))).toEqual(new Set(['opening']));
});
