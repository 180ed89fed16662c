import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type SavedViewItem, Screen, viewItems } from './record.ts';

/** One's own views of a screen and those others share, by name. */
export const listViews = defineVerb({
  name: 'savedView.list',
  input: z.object({ screen: Screen }),
  run: ({ db, actor }, { screen }): Promise<SavedViewItem[]> => viewItems(db.prisma, screen, actor.id),
});
