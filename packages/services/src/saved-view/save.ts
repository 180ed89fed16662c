import { newId } from '@sleutel/db';
import { z } from 'zod';
import { audit, defineVerb, ServiceError, seeingOthers } from '../core/index.ts';
import { itemOf, type SavedViewItem, Screen, ViewName, ViewSearch } from './record.ts';

const Input = z.object({
  screen: Screen,
  name: ViewName,
  search: ViewSearch,
  /** Whether everybody sees it. */
  shared: z.boolean().default(false),
});

/** Keeps a list as it is under a name. */
export const saveView = defineVerb({
  name: 'savedView.save',
  input: Input,
  run: async (ctx, { screen, name, search, shared }): Promise<SavedViewItem> => {
    const { actor } = ctx;
    if (actor.kind !== 'user') throw new ServiceError('refused', 'people-only', 'Only people keep views.');
    const at = ctx.now();
    const id = newId(at);
    return seeingOthers(() =>
      ctx.db.prisma.$transaction(async (tx) => {
        const taken = await tx.savedView.count({ where: { ownerId: actor.id, screen, name } });
        if (taken > 0) throw nameTaken(name);
        const record = await tx.savedView.create({
          data: { id, screen, name, search, shared, ownerId: actor.id, createdAt: at, updatedAt: at },
          include: { owner: { select: { id: true, name: true } } },
        });
        await audit(tx, ctx, 'savedView.save', 'savedView', id, { screen, name, shared });
        return itemOf(record, actor.id);
      }),
    );
  },
});

export function nameTaken(name: string): ServiceError {
  return new ServiceError('conflict', 'view-name-taken', `You have a view ${name} already.`, { name });
}
