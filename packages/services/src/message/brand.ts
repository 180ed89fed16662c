import { pictureUrl } from '@sleutel/domain/picture';
import { Brand, DEFAULT_BRAND } from '@sleutel/emails';
import type { SendingCompany } from '../company/index.ts';

/** How the company's e-mails look; a logo or colour that an e-mail cannot carry gives way to the default. */
export function brandOf({
  accentColour,
  logoUrl,
  font,
  publicUrl,
}: Pick<SendingCompany, 'accentColour' | 'logoUrl' | 'font' | 'publicUrl'>): Brand {
  const logo = logoUrl === null ? null : pictureUrl(logoUrl, publicUrl);
  const brand = Brand.safeParse({ accentColour, logoUrl: logo, font });
  return brand.success ? brand.data : DEFAULT_BRAND;
}
