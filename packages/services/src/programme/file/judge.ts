import { dayIn } from '@sleutel/domain/enrolment';
import { type ProgrammeProblem, unknownCurrencies } from '@sleutel/domain/programme';
import { loadCompany, loadSendingCompany } from '../../company/index.ts';
import type { ServiceDeps } from '../../core/index.ts';
import { ownFieldNamesFor } from '../../message/own-field-names.ts';
import { problemsOf } from '../problems.ts';
import { termsOf } from '../record.ts';
import { resolveAudience } from '../resolve-audience.ts';
import { loadTailorings } from '../tailorings.ts';
import { pathOf } from './place.ts';
import { designIn, type ProgrammeFile } from './programme-file.ts';
import { type FileProblem, type ReadFile, readProgrammeFile } from './read.ts';

/** A problem the editor would list, with where it stands in the file. */
export type PlacedProblem = ProgrammeProblem & { readonly line: number; readonly column: number };

export interface FileReport {
  /** What keeps the file from being taken in. */
  readonly broken: readonly FileProblem[];
  /** What keeps the programme from being submitted, and hints: the same as in the editor. */
  readonly problems: readonly PlacedProblem[];
  readonly file: ProgrammeFile | null;
}

/** Everything wrong with a programme's file as the house stands now. */
export async function judgeFile(deps: ServiceDeps, text: string): Promise<FileReport> {
  const read = readProgrammeFile(text);
  const { file } = read;
  if (file === null) return { broken: read.problems, problems: [], file };
  const broken = [
    ...(await unknownAccounts(deps, read, file)),
    ...(await unknownOthers(deps, read, file)),
    ...(await strangeCurrencies(deps, read, file)),
  ];
  if (broken.length > 0) return { broken, problems: [], file: null };
  return { broken, problems: await problemsIn(deps, read, file), file };
}

async function problemsIn(deps: ServiceDeps, read: ReadFile, file: ProgrammeFile): Promise<PlacedProblem[]> {
  const design = designIn(file);
  const company = await loadSendingCompany(deps);
  const [audience, tailorings] = await Promise.all([
    resolveAudience(deps, file.id ?? NOBODY, design, company),
    file.id === undefined ? [] : loadTailorings(deps.db.prisma, file.id),
  ]);
  const house = {
    company,
    today: dayIn(company.timeZone, deps.now()),
    ownFields: await ownFieldNamesFor(deps.db, design.sequence, design.contents, tailorings),
  };
  return problemsOf(design, audience, tailorings, house).map((each) => ({
    ...each,
    ...read.placeOf(pathOf(each, design)),
  }));
}

/** The id of no programme: a new one is beside every other. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function unknownAccounts({ db }: ServiceDeps, read: ReadFile, { audience }: ProgrammeFile) {
  const { accountIds } = audience;
  const known = await db.prisma.account.findMany({
    where: { id: { in: accountIds } },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  return accountIds.flatMap((id, index) =>
    ids.has(id) ? [] : [unknown(read, ['audience', 'accountIds', index], `there is no account ${id}`)],
  );
}

async function unknownOthers({ db }: ServiceDeps, read: ReadFile, { audience, settings }: ProgrammeFile) {
  const { segmentId } = audience;
  const { fallbackManagerId: userId } = settings;
  const [segments, users] = await Promise.all([
    segmentId === undefined ? 1 : db.prisma.segment.count({ where: { id: segmentId } }),
    userId === null ? 1 : db.prisma.user.count({ where: { id: userId } }),
  ]);
  return [
    ...(segments === 0 ? [unknown(read, ['audience', 'segmentId'], `there is no segment ${segmentId}`)] : []),
    ...(users === 0 ? [unknown(read, ['settings', 'fallbackManagerId'], `there is no user ${userId}`)] : []),
  ];
}

/** Those that the programme has already, or the company, are kept. */
async function strangeCurrencies({ db }: ServiceDeps, { placeOf }: ReadFile, file: ProgrammeFile) {
  const { currency } = await loadCompany(db);
  const record = await db.prisma.programme.findUnique({
    where: { id: file.id ?? NOBODY },
    include: { offers: true },
  });
  const before = { currency: record?.currency ?? currency, offers: record?.offers.map(termsOf) ?? [] };
  return unknownCurrencies(designIn(file), before).map(({ path, message }) => ({
    ...placeOf(path),
    path: path.map(String).join('.'),
    message,
  }));
}

function unknown({ placeOf }: ReadFile, path: readonly PropertyKey[], message: string): FileProblem {
  return { ...placeOf(path), path: path.map(String).join('.'), message };
}
