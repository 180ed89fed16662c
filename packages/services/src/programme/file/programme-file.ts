import { ProgrammeDesign } from '@sleutel/domain/programme';
import { z } from 'zod';

/** Names the kind of file, and the form its contents have. */
export const FILE_MARK = 'programme/1';

/** A whole programme as one file: what people write of it, and which version of which programme it was. */
export const ProgrammeFile = z.strictObject({
  sleutel: z.literal(FILE_MARK, { error: `must be ${FILE_MARK}` }),
  /** Without one, the file becomes a new programme. */
  id: z.uuid().optional(),
  version: z.int().min(1).optional(),
  playbook: z.string().min(1).nullable().default(null),
  ...ProgrammeDesign.shape,
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** The part of the file that is approved, without where it came from. */
export function designIn(file: ProgrammeFile): ProgrammeDesign {
  const parts = Object.entries(file).filter(([part]) => Object.hasOwn(ProgrammeDesign.shape, part));
  return ProgrammeDesign.parse(Object.fromEntries(parts));
}
