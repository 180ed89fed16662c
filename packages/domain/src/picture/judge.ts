import { formatOf, isSvg, type PictureFormat } from './format.ts';

/** Every recipient loads it, often over a phone. */
export const MOST_PICTURE_BYTES = 512_000;

export type PictureProblem = 'picture-empty' | 'picture-too-large' | 'picture-svg' | 'picture-format';

export type PictureJudgement =
  | { readonly fits: true; readonly format: PictureFormat }
  | { readonly fits: false; readonly problem: PictureProblem };

/** Whether mail programs would show it, or what is wrong with it. */
export function judgePicture(bytes: Uint8Array): PictureJudgement {
  if (bytes.length === 0) return { fits: false, problem: 'picture-empty' };
  if (bytes.length > MOST_PICTURE_BYTES) return { fits: false, problem: 'picture-too-large' };
  const format = formatOf(bytes);
  if (format !== null) return { fits: true, format };
  return { fits: false, problem: isSvg(bytes) ? 'picture-svg' : 'picture-format' };
}
