import { PICTURE_FORMATS, pictureAddress, pictureIn } from '@sleutel/domain/picture';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';

export interface StoredPicture {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The picture at an address of the house, for everybody who knows the address. */
export const getPicture = defineVerb({
  name: 'picture.get',
  input: z.strictObject({ address: z.string() }),
  run: async ({ db }, { address }): Promise<StoredPicture> => {
    const id = pictureIn(address);
    const row = id === null ? null : await db.prisma.picture.findUnique({ where: { id } });
    if (row === null || pictureAddress(row.id, row.format) !== address) {
      throw notFound('picture', address);
    }
    return { contentType: PICTURE_FORMATS[row.format].contentType, bytes: row.bytes };
  },
});
