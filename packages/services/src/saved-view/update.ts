import { z } from 'zod';
import { audit, defineVerb, ServiceError, seeingOthers } from '../core/index.ts';
import { itemOf, lockOwnView, type SavedViewItem, ViewName, ViewSearch } from './record.ts';
import { nameTaken } from './save.ts';

const Input = z.object({
  id: z.uuid(),
  version: z.int(),
  name: ViewName.optional(),
  search: ViewSearch.optional(),
  shared: z.boolean().optional(),
});

/** Changes a view of one's own. */
export const updateView = defineVerb({
  name: 'savedView.update',
  input: Input,
  run: async (ctx, { id, version, name, search, shared }): Promise<SavedViewItem> =>
    seeingOthers(() =>
      ctx.db.prisma.$transaction(async (tx) => {
        const before = await lockOwnView(tx, id, ctx.actor);
        if (before.version !== version) {
          throw new ServiceError('conflict', 'view-changed', 'The view was changed meanwhile.');
        }
        const { ownerId, screen } = before;
        const others = { ownerId, screen, name: name ?? before.name, id: { not: id } };
        if ((await tx.savedView.count({ where: others })) > 0) throw nameTaken(others.name);
        const record = await tx.savedView.update({
          where: { id },
          data: {
            ...(name !== undefined && { name }),
            ...(search !== undefined && { search }),
            ...(shared !== undefined && { shared }),
            version: { increment: 1 },
            updatedAt: ctx.now(),
          },
          include: { owner: { select: { id: true, name: true } } },
        });
        await audit(tx, ctx, 'savedView.update', 'savedView', id, {
          name: record.name,
          shared: record.shared,
        });
        return itemOf(record, ctx.actor.id);
      }),
    ),
});
