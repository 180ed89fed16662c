import { assemble, type Piece } from '@sleutel/emails';
import { textOf } from '@sleutel/mailer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, freeze, thaw } from './frozen-body.ts';

const markup = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 });
// Some texts come again, as a link does in HTML and text.
const own = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('https://house.example/offer/abc', 'Anna'),
);

test('a body comes back to the last byte, whatever it is made of', () => {
  const piece = (places: number): fc.Arbitrary<Piece> =>
    fc.oneof(fc.integer({ min: 0, max: places - 1 }), own);
  const cases = markup.chain((frame) => {
    const pieces = fc.array(piece(frame.length), { maxLength: 20 });
    return fc.tuple(fc.constant(frame), pieces, pieces);
  });
  fc.assert(
    fc.property(cases, ([frame, html, text]) => {
      const { pieces } = freeze(frameOf(frame), { html, text });
      const thawed = thaw(frame, pieces);
      expect(textOf(thawed.html)).toBe(assemble(frame, html));
      expect(textOf(thawed.text)).toBe(assemble(frame, text));
    }),
  );
});

test('the same markup is the same frame, other markup another', () => {
  expect(frameOf(['a', 'b'])).toEqual(frameOf(['a', 'b']));
  expect(frameOf(['a', 'b']).id).not.toBe(frameOf(['ab']).id);
  expect(frameOf(['a']).id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('what comes twice is written once', () => {
  const link = 'https://house.example/offer/abc';
  const { pieces } = freeze(frameOf(['x']), { html: [0, link, 0, link], text: [link] });
  expect(JSON.parse(pieces)).toEqual([[0, link, 0, -1], [-1]]);
});
