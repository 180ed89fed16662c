import { z } from 'zod';
import { OwnPicture } from '../picture/index.ts';
import { Language } from '../template/index.ts';
import { Font } from './font.ts';
import { Country, Currency, KnownCurrency, TimeZone } from './place.ts';
import { defaultSettings, Settings, SettingsUpdate } from './settings.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour, such as #0f766e');
const WebAddress = z.url({
  protocol: /^https?$/,
  error: 'is not a web address, such as https://example.org',
});

const fields = {
  name: z.string().trim().min(1).max(200),
  /** Stands in every e-mail; empty until somebody has filled it in. */
  postalAddress: z.string().trim().max(500),
  website: WebAddress.nullable(),
  accentColour: Colour,
  /** Uploaded here, or anywhere on the web. */
  logoUrl: z.union([OwnPicture, WebAddress]).nullable(),
  font: Font,
  language: Language,
  timeZone: TimeZone,
  country: Country,
  currency: Currency,
};

/** The company that uses the installation: who it is, how it looks, what it tuned. */
export const Company = z.strictObject({
  ...fields,
  settings: Settings,
  /** True while the data are the generated demonstration. */
  demonstration: z.boolean(),
  /** Goes up with every change. */
  version: z.int(),
});
export type Company = z.infer<typeof Company>;

/** What a person may change: fields that are left out stay, and so do parts of the settings. */
export const CompanyUpdate = z.strictObject({
  name: fields.name.exactOptional(),
  postalAddress: fields.postalAddress.exactOptional(),
  website: fields.website.exactOptional(),
  accentColour: fields.accentColour.exactOptional(),
  logoUrl: fields.logoUrl.exactOptional(),
  font: fields.font.exactOptional(),
  language: fields.language.exactOptional(),
  timeZone: fields.timeZone.exactOptional(),
  country: fields.country.exactOptional(),
  currency: KnownCurrency.exactOptional(),
  settings: SettingsUpdate.exactOptional(),
  /** The version the change was made on: whoever was slower is told. */
  version: z.int().exactOptional(),
});
export type CompanyUpdate = z.infer<typeof CompanyUpdate>;

/** A company nobody has described yet. */
export const unnamedCompany: Company = {
  name: 'Your company',
  postalAddress: '',
  website: null,
  accentColour: '#0f766e',
  logoUrl: null,
  font: 'system',
  language: 'en',
  timeZone: 'Europe/London',
  country: 'GB',
  currency: 'GBP',
  settings: defaultSettings,
  demonstration: false,
  version: 1,
};
