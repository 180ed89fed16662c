import { z } from 'zod';
import { AnalysisParameters } from '../analysis/index.ts';
import { ConsentSettings } from '../consent/index.ts';
import { ContactSettings } from '../contact/index.ts';
import { Solutions } from '../solution/index.ts';
import { Sending } from './sending.ts';
import { SignInSettings } from './sign-in.ts';

/** What a company may tune. Every part has a default, so that an empty object is a complete choice. */
export const Settings = z.strictObject({
  analysis: AnalysisParameters.prefault({}),
  sending: Sending.prefault({}),
  consent: ConsentSettings.prefault({}),
  contact: ContactSettings.prefault({}),
  signIn: SignInSettings.prefault({}),
  solutions: Solutions.default([]),
});
export type Settings = z.infer<typeof Settings>;

/** The parts to replace; a part that is left out stays as it is. */
export const SettingsUpdate = z.strictObject({
  analysis: AnalysisParameters.exactOptional(),
  sending: Sending.exactOptional(),
  consent: ConsentSettings.exactOptional(),
  contact: ContactSettings.exactOptional(),
  signIn: SignInSettings.exactOptional(),
  solutions: Solutions.exactOptional(),
});
export type SettingsUpdate = z.infer<typeof SettingsUpdate>;

export const defaultSettings: Settings = Settings.parse({});
