import type { Company } from '@sleutel/domain/company';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { languageOf } from '@sleutel/domain/message';
import { makeCode, validityOf } from '@sleutel/domain/offer';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { emailSteps } from '@sleutel/domain/sequence';
import { Language, type OfferFacts } from '@sleutel/domain/template';
import { ContentError, compileTemplate } from '@sleutel/emails';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { type Authorised, defineVerb, notFound, ServiceError } from '../core/index.ts';
import { brandOf } from '../message/brand.ts';
import { mailFacts } from '../message/mail-facts.ts';
import { loadPurchases } from '../message/purchases.ts';
import { loadRecipients, type Recipient } from '../message/recipient.ts';
import { renderMail } from '../message/render.ts';
import { managersById } from './manager.ts';
import { designOf, loadProgramme } from './record.ts';
import { resolveAudience } from './resolve-audience.ts';

const Input = z.object({
  id: z.uuid(),
  /** The e-mail step. */
  step: z.string(),
  /** Whose e-mail; without, that of the first person of the audience. */
  recipient: z.object({ accountId: z.uuid(), contactId: z.uuid() }).optional(),
  /** Another language than the recipient's own. */
  language: Language.optional(),
});

export interface MailPreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly language: Language;
  readonly recipient: { readonly accountId: string; readonly contactId: string; readonly name: string };
}

type Ctx = Authorised<'programme.preview'>;

/** One e-mail of a programme as a real person would get it today. The code and the links in it are samples. */
export const previewProgramme = defineVerb({
  name: 'programme.preview',
  input: Input,
  run: async (ctx, input): Promise<MailPreview> => {
    const design = designOf(await loadProgramme(ctx.db.prisma, input.id));
    const company = await loadCompany(ctx.db);
    const step = emailSteps(design.sequence).find(({ key }) => key === input.step);
    if (!step) throw notFound('step', input.step);
    const recipient = await recipientOf(ctx, input, design, company);
    const language =
      input.language ?? languageOf(recipient.language, recipient.accountLanguage, company.language);
    const template = compiled(design, step.content, language, company);
    const facts = await factsOf(ctx, { recipient, design, company, language });
    const name = [recipient.firstName, recipient.lastName].filter(Boolean).join(' ') || recipient.accountName;
    const { accountId, contactId } = recipient;
    return { ...renderMail(template, facts), language, recipient: { accountId, contactId, name } };
  },
});

/** From the content as it is now, so that a draft shows what was just written. */
function compiled(design: ProgrammeDesign, key: string, language: Language, company: Company) {
  const content = design.contents[key]?.[language];
  if (!content) throw notFound('content', `${key} (${language})`);
  try {
    return compileTemplate({ content, language, brand: brandOf(company) });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const { problems } = error;
    throw new ServiceError('refused', 'content-problems', 'The content has problems to mend first.', {
      problems,
    });
  }
}

async function recipientOf(
  ctx: Ctx,
  input: z.output<typeof Input>,
  design: ProgrammeDesign,
  company: Company,
): Promise<Recipient> {
  const wanted = input.recipient ?? (await firstOfAudience(ctx, input.id, design, company));
  const [recipient] = [...(await loadRecipients(ctx.db.pool, [wanted])).values()];
  if (!recipient) throw notFound('contact', wanted.contactId);
  return recipient;
}

async function firstOfAudience(ctx: Ctx, id: string, design: ProgrammeDesign, company: Company) {
  const { accounts } = await resolveAudience(ctx, id, design, company);
  const [first] = accounts.flatMap(({ people }) => people);
  if (first) return first.person;
  throw new ServiceError('refused', 'nobody-reachable', 'There is nobody the programme may write to yet.');
}

interface PreviewCase {
  readonly recipient: Recipient;
  readonly design: ProgrammeDesign;
  readonly company: Company;
  readonly language: Language;
}

async function factsOf(ctx: Ctx, { recipient, design, company, language }: PreviewCase) {
  const { ownerId, accountId } = recipient;
  const managers = await managersById(ctx.db, [ownerId, design.settings.fallbackManagerId]);
  const manager = managers.get(ownerId ?? '') ?? managers.get(design.settings.fallbackManagerId ?? '');
  if (!manager)
    throw new ServiceError('refused', 'no-manager', 'Nobody of the company writes to this account.');
  const zone = zoneOf(recipient.timeZone, recipient.accountTimeZone, company.timeZone);
  const purchases = await loadPurchases(
    ctx.db.pool,
    [accountId],
    () => recipient.accountCurrency ?? company.currency,
  );
  return mailFacts({
    recipient,
    manager,
    company,
    purchases: purchases.get(accountId),
    offer: sampleOffer(design, language, { now: ctx.now(), zone, publicUrl: ctx.publicUrl }),
    today: dayIn(zone, ctx.now()),
    unsubscribeUrl: `${ctx.publicUrl}/u/sample`,
    preferencesUrl: `${ctx.publicUrl}/preferences/sample`,
  });
}

function sampleOffer(
  design: ProgrammeDesign,
  language: Language,
  { now, zone, publicUrl }: { readonly now: Date; readonly zone: string; readonly publicUrl: string },
): OfferFacts | null {
  const [offer] = design.offers;
  const texts = offer?.texts[language];
  if (!offer || !texts) return null;
  const code = makeCode(new Uint8Array(16));
  return {
    ...texts,
    code,
    validUntil: validityOf(offer, now, zone).lastDay,
    url: `${publicUrl}/offer/sample`,
  };
}
