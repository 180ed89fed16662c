import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { type RehearsalView, rehearsalsOf, viewRehearsal } from './view.ts';

/** One rehearsal: how far it is, or what it found. */
export const getRehearsal = defineVerb({
  name: 'rehearsal.get',
  input: z.object({ id: z.uuid() }),
  run: (ctx, { id }): Promise<RehearsalView> => viewRehearsal(ctx, id),
});

/** The last rehearsals of a programme, the newest first. */
export const listRehearsals = defineVerb({
  name: 'rehearsal.list',
  input: z.object({ programmeId: z.uuid(), limit: z.int().min(1).max(50).default(10) }),
  run: (ctx, { programmeId, limit }): Promise<RehearsalView[]> => rehearsalsOf(ctx, programmeId, limit),
});
