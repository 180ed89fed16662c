import { campaignOf, type ProgrammeDesign } from '@sleutel/domain/programme';
import type { Language, TemplateContent } from '@sleutel/domain/template';
import { type CompiledTemplate, compileTemplate } from '@sleutel/emails';
import type { SendingCompany } from '../company/index.ts';
import { brandOf } from '../message/brand.ts';

export type MailCompiler = (content: TemplateContent, language: Language) => CompiledTemplate;

/** Makes e-mails of a programme's contents: in the company's look, with links tagged where the programme has it so. */
export function mailCompiler(
  design: Pick<ProgrammeDesign, 'name' | 'settings'>,
  company: SendingCompany,
): MailCompiler {
  const brand = brandOf(company);
  const campaign = campaignOf(design, company);
  const tagging = campaign ? { ...campaign, publicUrl: company.publicUrl } : undefined;
  return (content, language) => compileTemplate({ content, language, brand, tagging });
}
