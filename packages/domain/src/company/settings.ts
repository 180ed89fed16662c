import { z } from 'zod';
import { Sending } from './sending.ts';

/** What a company may tune. Every part has a default, so that an empty object is a complete choice. */
export const Settings = z.strictObject({
  sending: Sending.prefault({}),
});
export type Settings = z.infer<typeof Settings>;

/** The parts to replace; a part that is left out stays as it is. */
export const SettingsUpdate = z.strictObject({
  sending: Sending.optional(),
});
export type SettingsUpdate = z.infer<typeof SettingsUpdate>;

export const defaultSettings: Settings = Settings.parse({});
