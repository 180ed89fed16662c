import { createHash } from 'node:crypto';
import {
  judgePicture,
  MOST_PICTURE_BYTES,
  type PictureProblem,
  pictureAddress,
} from '@sleutel/domain/picture';
import { z } from 'zod';
import { audit, defineVerb, ServiceError } from '../core/index.ts';

export interface AddedPicture {
  /** Where this installation serves it; what a logo or a photo names. */
  readonly address: string;
  /** The same in full, as e-mails name it. */
  readonly url: string;
}

/** Keeps a picture under the hash of its bytes. The same picture again is the one that is there. */
export const addPicture = defineVerb({
  name: 'picture.add',
  input: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  run: async (ctx, { bytes }): Promise<AddedPicture> => {
    const judged = judgePicture(bytes);
    if (!judged.fits) throw unfit(judged.problem);
    const { format } = judged;
    const id = createHash('sha256').update(bytes).digest('hex');
    await ctx.db.prisma.$transaction(async (tx) => {
      const picture = { id, format, bytes: new Uint8Array(bytes), createdAt: ctx.now() };
      const { count } = await tx.picture.createMany({ data: [picture], skipDuplicates: true });
      if (count > 0) await audit(tx, ctx, 'picture.add', 'picture', id, { format, bytes: bytes.length });
    });
    const address = pictureAddress(id, format);
    return { address, url: `${ctx.publicUrl}${address}` };
  },
});

const kilobytes = MOST_PICTURE_BYTES / 1000;

const words: Readonly<Record<PictureProblem, string>> = {
  'picture-empty': 'The file is empty.',
  'picture-too-large': `The picture is larger than ${kilobytes} kB: every recipient would have to load it.`,
  'picture-svg': 'Mail programs do not show SVG drawings. Save it as PNG.',
  'picture-format': 'This is no PNG, JPEG, GIF or WebP picture, whatever the file is called.',
};

function unfit(problem: PictureProblem): ServiceError {
  return new ServiceError('invalid', problem, words[problem], { kilobytes });
}
