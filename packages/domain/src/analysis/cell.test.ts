import { describe, expect, it } from 'vitest';
import { AbcClass, Cell, cellOf, XyzClass } from './cell.ts';

describe('cellOf', () => {
  it('names each pair of classes once', () => {
    const cells = AbcClass.options.flatMap((abc) => XyzClass.options.map((xyz) => cellOf(abc, xyz)));
    expect(cells).toEqual(Cell.options);
    expect(cellOf('A', 'new')).toBe('A-new');
  });
});
