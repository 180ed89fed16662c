import { newId } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import {
  AudienceChanges,
  BLANK,
  draftFromPlaybook,
  ProgrammeDesign,
  SettingsChanges,
} from '@sleutel/domain/programme';
import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { audit, defineVerb, notFound } from '../core/index.ts';
import { createProgramme } from './create.ts';
import { type ProgrammeView, viewProgramme } from './view.ts';

const { targetRoles, holdOutShare, missedWindow, priority, startsAt, endsAt, budget } = ProgrammeDesign.shape;

/** What a draft changes in its playbook; the rest stays as the playbook proposes it. */
export const DraftInput = z.object({
  /** Without one it begins as one e-mail that is still to be written. */
  playbook: z.string().nullable(),
  name: z.string().trim().min(1).max(200),
  audience: AudienceChanges.optional(),
  targetRoles: targetRoles.optional(),
  settings: SettingsChanges.optional(),
  holdOutShare: holdOutShare.optional(),
  missedWindow: missedWindow.unwrap().optional(),
  priority: priority.optional(),
  startsAt: startsAt.optional(),
  endsAt: endsAt.optional(),
  budget: budget.optional(),
  /** Changes to the playbook's offers, by their key. */
  offers: z
    .record(
      z.string(),
      z.object({
        value: z.string().optional(),
        validDays: z.int().optional(),
        maxCodes: z.int().nullable().optional(),
        budget: z.string().nullable().optional(),
        reservedPerCode: z.string().optional(),
        maxPerAccount: z.int().nullable().optional(),
      }),
    )
    .optional(),
});

/** Drafts a programme from a playbook, to be changed, submitted and approved. */
export const draftProgramme = defineVerb({
  name: 'programme.draft',
  input: DraftInput,
  run: async (ctx, input): Promise<ProgrammeView> => {
    const design = designOfDraft(input, await loadCompany(ctx.db));
    const at = ctx.now();
    const id = newId(at);
    await ctx.db.prisma.$transaction(async (tx) => {
      await createProgramme(tx, { id, playbook: input.playbook, design, by: ctx.actor.id, at });
      await audit(tx, ctx, 'programme.draft', 'programme', id, { playbook: input.playbook });
    });
    return viewProgramme(ctx, id);
  },
});

/** The programme that a draft begins as. */
export function designOfDraft(input: z.infer<typeof DraftInput>, company: Company): ProgrammeDesign {
  return draftFromPlaybook(playbookOf(input.playbook), input, company);
}

function playbookOf(key: string | null) {
  if (key === null) return BLANK;
  const playbook = PLAYBOOKS.find((each) => each.key === key);
  if (!playbook) throw notFound('playbook', key);
  return playbook;
}
