import type { Prisma } from '@sleutel/db';
import { z } from 'zod';
import { type Actor, notFound, ServiceError } from '../core/index.ts';

/** The lists that can be kept. */
export const Screen = z.enum(['accounts']);

const mostText = 8_000;
/** Lists in objects in lists; no screen has as many. */
const mostLevels = 10;

/** Looked at before it is read, which takes a step of the stack for each level. */
const SearchValue = z
  .unknown()
  .refine((value) => isWithin(mostLevels, value), { error: 'is nested too deep', abort: true })
  .pipe(z.json());

function isWithin(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isWithin(levels - 1, each));
}

/** What stands in the address of a list: the screen itself reads it and leaves out what it does not know. */
export const ViewSearch = z
  .record(z.string().max(40), SearchValue)
  .refine((search) => JSON.stringify(search).length <= mostText, { error: 'is too long' });

export const ViewName = z.string().trim().min(1).max(80);

export interface SavedViewItem {
  readonly id: string;
  readonly name: string;
  readonly search: z.infer<typeof ViewSearch>;
  readonly shared: boolean;
  readonly own: boolean;
  readonly owner: { readonly id: string; readonly name: string };
  readonly version: number;
}

const parts = { owner: { select: { id: true, name: true } } } as const satisfies Prisma.SavedViewInclude;
type Record = Prisma.SavedViewGetPayload<{ include: typeof parts }>;
type Reader = Pick<Prisma.TransactionClient, 'savedView'>;

export async function viewItems(
  db: Reader,
  screen: z.infer<typeof Screen>,
  userId: string,
): Promise<SavedViewItem[]> {
  const records = await db.savedView.findMany({
    where: { screen, OR: [{ ownerId: userId }, { shared: true }] },
    include: parts,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return records.map((record) => itemOf(record, userId));
}

export function itemOf({ id, name, search, shared, owner, version }: Record, userId: string): SavedViewItem {
  return { id, name, search: ViewSearch.parse(search), shared, own: owner.id === userId, owner, version };
}

/** The view, locked, if the actor may change it: their own, or any for an administrator. */
export async function lockOwnView(tx: Prisma.TransactionClient, id: string, actor: Actor): Promise<Record> {
  await tx.$queryRaw`SELECT id FROM saved_views WHERE id = ${id}::uuid FOR UPDATE`;
  const record = await tx.savedView.findUnique({ where: { id }, include: parts });
  if (record === null || (!record.shared && record.ownerId !== actor.id)) throw notFound('view', id);
  if (record.ownerId === actor.id || actor.role === 'admin') return record;
  throw new ServiceError('forbidden', 'view-of-another', `${record.owner.name} keeps this view.`);
}
