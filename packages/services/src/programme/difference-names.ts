import type { Db } from '@sleutel/db';
import type { ProgrammeDifference } from '@sleutel/domain/programme';

type Prisma = Pick<Db['prisma'], 'account' | 'segment' | 'user'>;
type FieldDifference = Exclude<ProgrammeDifference, { part: 'step' | 'content' }>;

/** Names said of a list before the rest is only counted. */
const SAID = 8;

/** Says who and what is meant where a design only holds ids: accounts, a segment, a manager. */
export async function withNames(
  prisma: Prisma,
  differences: readonly ProgrammeDifference[],
): Promise<ProgrammeDifference[]> {
  const named = await namesOf(prisma, differences);
  return differences.flatMap((each): ProgrammeDifference[] => {
    if (each.part === 'step' || each.part === 'content') return [each];
    if (each.field === 'accountIds') return accountDifferences(each, named);
    if (!single.has(each.field)) return [each];
    return [
      { ...each, before: named.get(each.before) ?? each.before, after: named.get(each.after) ?? each.after },
    ];
  });
}

const single = new Set(['segmentId', 'fallbackManagerId']);

async function namesOf(
  prisma: Prisma,
  differences: readonly ProgrammeDifference[],
): Promise<ReadonlyMap<string, string>> {
  const idsIn = (field: string) => {
    const found = differences.filter((each) => 'field' in each && each.field === field) as FieldDifference[];
    return [...new Set(found.flatMap(({ before, after }) => [...idsOf(before), ...idsOf(after)]))];
  };
  const of = (ids: readonly string[]) => ({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  const [accounts, segments, managers] = [
    idsIn('accountIds'),
    idsIn('segmentId'),
    idsIn('fallbackManagerId'),
  ];
  const rows = await Promise.all([
    accounts.length > 0 ? prisma.account.findMany(of(accounts)) : [],
    segments.length > 0 ? prisma.segment.findMany(of(segments)) : [],
    managers.length > 0 ? prisma.user.findMany(of(managers)) : [],
  ]);
  return new Map(rows.flat().map(({ id, name }) => [id, name]));
}

/** Of accounts picked by hand it is told which came and which went. */
function accountDifferences(
  difference: FieldDifference,
  named: ReadonlyMap<string, string>,
): ProgrammeDifference[] {
  const [before, after] = [idsOf(difference.before), idsOf(difference.after)];
  const [had, has] = [new Set(before), new Set(after)];
  const came = after.filter((id) => !had.has(id));
  const went = before.filter((id) => !has.has(id));
  const said = (ids: readonly string[]) => listed(ids.map((id) => named.get(id) ?? id));
  return [
    ...(came.length > 0 ? [{ ...difference, kind: 'added' as const, before: '', after: said(came) }] : []),
    ...(went.length > 0 ? [{ ...difference, kind: 'removed' as const, before: said(went), after: '' }] : []),
  ];
}

function listed(names: readonly string[]): string {
  const said = names.slice(0, SAID).join(', ');
  return names.length > SAID ? `${said} +${names.length - SAID}` : said;
}

function idsOf(text: string): string[] {
  return text.split(', ').filter((id) => id !== '');
}
