import { CompanyUpdate } from '@sleutel/domain/company';
import { winBack } from '@sleutel/domain/programme/playbooks';
import { FULL_EXAMPLE, Language } from '@sleutel/domain/template';
import { compileTemplate, type RenderedMessage } from '@sleutel/emails';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import { brandOf } from '../message/brand.ts';
import { renderMail } from '../message/render.ts';
import { loadSendingCompany } from './sending-company.ts';

const Input = z.strictObject({
  language: Language,
  /** What is being tried out; without it, as the company is. */
  change: CompanyUpdate.pick({
    name: true,
    postalAddress: true,
    accentColour: true,
    logoUrl: true,
    font: true,
  }).prefault({}),
});

/** An e-mail of the house as it would look, compiled as a real one is, to somebody who does not exist. */
export const previewCompany = defineVerb({
  name: 'company.preview',
  input: Input,
  run: async (ctx, { language, change }): Promise<RenderedMessage> => {
    const company = { ...(await loadSendingCompany(ctx)), ...change };
    const content = winBack.contents['opening']?.[language];
    if (!content) throw notFound('content', `opening (${language})`);
    const template = compileTemplate({ content, language, brand: brandOf(company) });
    // The address is missing until somebody has written it; its place is shown all the same.
    const { name, postalAddress } = company;
    return renderMail(template, {
      ...FULL_EXAMPLE,
      manager: { ...FULL_EXAMPLE.manager, photoUrl: null },
      company: { name, postalAddress: postalAddress === '' ? '…' : postalAddress },
    });
  },
});
