import type { Company, CompanyUpdate } from '@sleutel/domain/company';
import { isSame, mergeDeep } from '../../lib/merge-designs.ts';
import type { Merge } from '../../lib/shared-draft.ts';

/** What one of the two changed stands, down to single fields; lists are one part each. */
export const mergeCompanies: Merge<Company> = (base, mine, theirs, favoured) => {
  const { version } = theirs;
  return mergeDeep({ ...base, version }, { ...mine, version }, { ...theirs, version }, favoured);
};

/** What makes one of the other, as the API takes it: the parts of the settings that differ, and the other fields. */
export function changeOf(from: Company, to: Company): Omit<CompanyUpdate, 'version'> {
  const { settings: before, version: _v, demonstration: _d, ...fieldsBefore } = from;
  const { settings, version: _w, demonstration: _e, ...fields } = to;
  const parts = differing(before, settings);
  return {
    ...differing(fieldsBefore, fields),
    ...(Object.keys(parts).length > 0 && { settings: parts }),
  };
}

function differing<T extends object>(from: T, to: T): { [Key in keyof T]?: T[Key] } {
  const keys = Object.keys(to) as (keyof T)[];
  return Object.fromEntries(
    keys.filter((key) => !isSame(from[key], to[key])).map((key) => [key, to[key]]),
  ) as {
    [Key in keyof T]?: T[Key];
  };
}
