import { ProgrammeDesign } from '@sleutel/domain/programme';
import type { z } from 'zod';
import {
  approveProgramme,
  draftProgramme,
  launchProgramme,
  type ProgrammeView,
  submitProgramme,
  updateProgramme,
} from '../index.ts';
import type { House } from './house.ts';

type Draft = Omit<z.input<typeof draftProgramme.input>, 'playbook' | 'name'>;

/** A win-back programme that anna wrote, before both sides. */
export async function submitted(house: House, draft: Draft = {}, name = 'Autumn'): Promise<ProgrammeView> {
  const { id } = await draftProgramme(house.as('anna'), { playbook: 'winBack', name, ...draft });
  return submitProgramme(house.as('anna'), { id });
}

/** The same, approved for sales by ben and for marketing by cara. */
export async function approved(house: House, draft?: Draft, name?: string): Promise<ProgrammeView> {
  const { id, contentHash } = await submitted(house, draft, name);
  const hash = contentHash ?? '';
  await approveProgramme(house.as('ben'), { id, side: 'sales', contentHash: hash });
  return approveProgramme(house.as('cara'), { id, side: 'marketing', contentHash: hash });
}

/** The same, live. */
export async function launched(house: House, draft?: Draft, name?: string): Promise<ProgrammeView> {
  const { id } = await approved(house, draft, name);
  const view = await launchProgramme(house.as('anna'), { id });
  house.jobs.waiting = [];
  return view;
}

/** A change to a draft, as an editor would save it. */
export async function changed(
  house: House,
  view: ProgrammeView,
  changes: Partial<ProgrammeDesign>,
): Promise<ProgrammeView> {
  const design = ProgrammeDesign.parse({ ...view.design, ...changes });
  return updateProgramme(house.as('dan'), { id: view.id, version: view.version, design });
}
