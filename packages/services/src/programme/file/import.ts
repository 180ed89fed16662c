import { isDeepStrictEqual } from 'node:util';
import { newId } from '@sleutel/db';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';
import { type Authorised, audit, defineVerb, personOf, ServiceError } from '../../core/index.ts';
import { changeProgramme } from '../change.ts';
import { createProgramme } from '../create.ts';
import { moveProgrammeEnd } from '../end/move.ts';
import { designOf, loadProgramme } from '../record.ts';
import { FileText } from './check-file.ts';
import { type FileReport, judgeFile } from './judge.ts';
import { designIn, type ProgrammeFile } from './programme-file.ts';

const Input = z.strictObject({
  text: FileText,
  /** Makes another programme of a file that came from one. */
  asNew: z.boolean().default(false),
});

type Ctx = Authorised<'programme.import'>;

/**
 * Takes a programme's file in: as the next version of the programme it came from, which becomes a draft with its
 * approvals void, or as a new draft where it names none. Of one that runs only the end is taken in, as a move of it. A
 * file that somebody else overtook is refused.
 */
export const importProgramme = defineVerb({
  name: 'programme.import',
  input: Input,
  run: async (ctx, { text, asNew }) => {
    personOf(ctx);
    const report = await judgeFile(ctx, text);
    const file = fileOf(report);
    const design = designIn(file);
    const { id, version, end } =
      asNew || file.id === undefined
        ? await added(ctx, file, design)
        : await changed(ctx, { ...file, id: file.id }, design);
    return { id, version, created: id !== file.id, end, problems: report.problems };
  },
});

function fileOf({ file, broken }: FileReport): ProgrammeFile {
  if (file !== null) return file;
  const [first] = broken;
  const message = first
    ? `Line ${first.line}, column ${first.column}: ${first.message}.`
    : 'The file is empty.';
  throw new ServiceError('invalid', 'programme-file-broken', message, { broken });
}

async function added(ctx: Ctx, { playbook }: ProgrammeFile, design: ProgrammeDesign) {
  const at = ctx.now();
  const id = newId(at);
  await ctx.db.prisma.$transaction(async (tx) => {
    await createProgramme(tx, { id, playbook, design, by: ctx.actor.id, at });
    await audit(tx, ctx, 'programme.import', 'programme', id, { created: true });
  });
  return { id, version: 1, end: null };
}

async function changed(ctx: Ctx, file: ProgrammeFile & { id: string }, design: ProgrammeDesign) {
  const { id, version } = file;
  if (version === undefined) {
    throw new ServiceError('invalid', 'programme-file-version', 'The file names a programme but no version.');
  }
  if (await onlyEndDiffers(ctx, id, design)) {
    const moved = await moveProgrammeEnd(ctx, { id, version, endsAt: design.endsAt });
    return { id, version: moved.version, end: moved.end?.proposal ? 'proposed' : 'moved' } as const;
  }
  const at = ctx.now();
  await ctx.db.prisma.$transaction(async (tx) => {
    await changeProgramme(tx, { id, version, design, by: ctx.actor.id, at });
    await audit(tx, ctx, 'programme.import', 'programme', id, { version: version + 1 });
  });
  return { id, version: version + 1, end: null };
}

/** Of a programme that runs a file may say another end, and nothing else. */
async function onlyEndDiffers({ db }: Ctx, id: string, design: ProgrammeDesign): Promise<boolean> {
  const record = await loadProgramme(db.prisma, id);
  if (record.state !== 'live' && record.state !== 'paused') return false;
  const runs = designOf(record);
  return runs.endsAt !== design.endsAt && isDeepStrictEqual({ ...runs, endsAt: design.endsAt }, design);
}
