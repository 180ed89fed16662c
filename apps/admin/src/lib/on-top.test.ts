import { expect, test } from 'vitest';
import { newestVersion, noteVersion, onTop } from './on-top.ts';

const refused = new Error('somebody else changed it');

/** Something of the house, which takes a change of its newest version only. */
function thing() {
  const seen: number[] = [];
  let version = 1;
  const change = async (base: number) => {
    seen.push(base);
    await Promise.resolve();
    if (base !== version) throw refused;
    version += 1;
    return { version };
  };
  const byAnother = () => {
    version += 1;
  };
  return { seen, change, byAnother };
}

test('changes that are asked for at once build on each other, though what is shown is older', async () => {
  const { seen, change } = thing();
  const shown = { id: 'at once', version: 1 };
  await Promise.all([onTop(shown, change), onTop(shown, change), onTop(shown, change)]);
  expect(seen).toEqual([1, 2, 3]);
});

test('what somebody else changed in between is not overwritten, and known once it is shown', async () => {
  const { change, byAnother } = thing();
  const shown = { id: 'another', version: 1 };
  await onTop(shown, change);
  byAnother();
  await expect(onTop(shown, change)).rejects.toBe(refused);
  expect(await onTop({ ...shown, version: 3 }, change)).toEqual({ version: 4 });
});

test('a change that fails holds no later one up', async () => {
  const { change } = thing();
  const shown = { id: 'failing', version: 1 };
  const failing = onTop(shown, () => Promise.reject(refused));
  const later = onTop(shown, change);
  await expect(failing).rejects.toBe(refused);
  expect(await later).toEqual({ version: 2 });
});

test('of two versions the newer one is built on', () => {
  noteVersion({ id: 'noted', version: 5 });
  noteVersion({ id: 'noted', version: 4 });
  expect(newestVersion({ id: 'noted', version: 3 })).toBe(5);
  expect(newestVersion({ id: 'noted', version: 6 })).toBe(6);
  expect(newestVersion({ id: 'unheard of', version: 2 })).toBe(2);
});
