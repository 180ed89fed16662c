import type { Company } from '@sleutel/domain/company';
import { Brand, DEFAULT_BRAND } from '@sleutel/emails';

/** How the company's e-mails look; a logo or colour that an e-mail cannot carry gives way to the default. */
export function brandOf({
  accentColour,
  logoUrl,
  font,
}: Pick<Company, 'accentColour' | 'logoUrl' | 'font'>): Brand {
  const brand = Brand.safeParse({ accentColour, logoUrl, font });
  return brand.success ? brand.data : DEFAULT_BRAND;
}
