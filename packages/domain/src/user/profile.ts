import { z } from 'zod';
import { TimeZone } from '../company/index.ts';
import { OwnPicture } from '../picture/index.ts';
import { Language, PictureUrl } from '../template/index.ts';

/** A picture of somebody: uploaded here, or elsewhere on the web. */
export const UserPicture = z.union([OwnPicture, PictureUrl]);

const Line = z.string().trim().min(1).max(200);

/** What people keep about themselves; it signs their e-mails. Fields that are left out stay. */
export const ProfileUpdate = z.strictObject({
  name: Line.exactOptional(),
  language: Language.exactOptional(),
  timeZone: TimeZone.exactOptional(),
  title: Line.nullable().exactOptional(),
  phone: Line.nullable().exactOptional(),
  calendarUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .exactOptional(),
  image: UserPicture.nullable().exactOptional(),
  /** Whether to be written to on working mornings, when something needs them. */
  morningMail: z.boolean().exactOptional(),
});
export type ProfileUpdate = z.infer<typeof ProfileUpdate>;
