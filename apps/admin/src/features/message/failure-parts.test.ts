import { expect, test } from 'vitest';
import { partsOfFailure } from './failure-parts.ts';

test('a code and what was said behind it are told apart', () => {
  expect(partsOfFailure('refusedRecipient')).toEqual({ code: 'refusedRecipient', detail: null });
  expect(partsOfFailure('refusedRecipient: 550 no such user: bob')).toEqual({
    code: 'refusedRecipient',
    detail: '550 no such user: bob',
  });
  expect(partsOfFailure('Something odd happened')).toEqual({ code: 'Something odd happened', detail: null });
});
