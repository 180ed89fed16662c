import { z } from 'zod';
import { PICTURE_FORMATS, type PictureFormat } from './format.ts';

/** Where a picture of the house is, below the address under which recipients reach it: its hash and its format. */
export const OwnPicture = z
  .string()
  .regex(/^\/pictures\/[0-9a-f]{64}\.(png|jpg|gif|webp)$/, 'is no picture that was uploaded here');

/** The address of a picture by the SHA-256 of its bytes, in hexadecimal: what is there never changes. */
export function pictureAddress(hash: string, format: PictureFormat): string {
  return `/pictures/${hash}.${PICTURE_FORMATS[format].extension}`;
}

/** The hash in the address of a picture of the house; null for an address elsewhere. */
export function pictureIn(address: string): string | null {
  return OwnPicture.safeParse(address).success
    ? (address.slice('/pictures/'.length).split('.')[0] ?? null)
    : null;
}

/** As an e-mail names it: in full. An address elsewhere is in full already. */
export function pictureUrl(address: string, publicUrl: string): string {
  return pictureIn(address) === null ? address : `${publicUrl}${address}`;
}
