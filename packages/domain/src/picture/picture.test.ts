import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  judgePicture,
  MOST_PICTURE_BYTES,
  OwnPicture,
  pictureAddress,
  pictureIn,
  pictureUrl,
} from './index.ts';

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));
const png = '\x89PNG\r\n\x1a\n';

test.each([
  ['png', png],
  ['jpeg', '\xff\xd8\xff\xe0'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
])('a %s is told by its first bytes', (format, start) => {
  expect(judgePicture(bytes(`${start}more`))).toEqual({ fits: true, format });
});

test.each([
  ['nothing', '', 'picture-empty'],
  ['an SVG', '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg">', 'picture-svg'],
  ['a page', '<!doctype html><title>GIF89a</title>', 'picture-format'],
  ['a sound in the same wrapping as WebP', 'RIFF\x10\x00\x00\x00WAVEfmt ', 'picture-format'],
  ['half a sign', png.slice(0, 5), 'picture-format'],
])('%s is refused', (_, text, problem) => {
  expect(judgePicture(bytes(text))).toEqual({ fits: false, problem });
});

test('a picture is as large as the limit and not larger', () => {
  const sized = (size: number) => Uint8Array.from({ ...bytes(png), length: size });
  expect(judgePicture(sized(MOST_PICTURE_BYTES))).toEqual({ fits: true, format: 'png' });
  expect(judgePicture(sized(MOST_PICTURE_BYTES + 1))).toEqual({ fits: false, problem: 'picture-too-large' });
});

test('an address of the house gives its hash back, and is completed; one elsewhere is left alone', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(hash, fc.constantFrom('png', 'jpeg', 'gif', 'webp'), (each, format) => {
      const address = pictureAddress(each, format);
      expect(OwnPicture.parse(address)).toBe(address);
      expect(pictureIn(address)).toBe(each);
      expect(pictureUrl(address, 'https://keys.example')).toBe(`https://keys.example${address}`);
    }),
  );
  expect(pictureIn('https://cdn.example/logo.png')).toBeNull();
  expect(pictureUrl('https://cdn.example/logo.png', 'https://keys.example')).toBe(
    'https://cdn.example/logo.png',
  );
  expect(pictureIn('/pictures/../healthz')).toBeNull();
});
