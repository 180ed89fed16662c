import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { languageOf } from '@sleutel/domain/message';
import { makeCode, validityOf } from '@sleutel/domain/offer';
import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { type Language, type OfferFacts, tailor } from '@sleutel/domain/template';
import { ContentError, compileTemplate, type RenderedMessage } from '@sleutel/emails';
import { loadSendingCompany, type SendingCompany } from '../company/index.ts';
import { notFound, type ServiceDeps, ServiceError } from '../core/index.ts';
import { brandOf } from '../message/brand.ts';
import { mailFacts } from '../message/mail-facts.ts';
import { loadPurchases } from '../message/purchases.ts';
import { loadRecipients, type Recipient, type RecipientKey } from '../message/recipient.ts';
import { renderMail } from '../message/render.ts';
import { managersById } from './manager.ts';
import { designOf, type ProgrammeRecord } from './record.ts';
import { resolveAudience } from './resolve-audience.ts';
import { loadTailorings, tailoredMails } from './tailorings.ts';

/** Whose e-mail, in which language; without, that of the first person of the audience in their own. */
export interface SampleChoice {
  readonly recipient?: RecipientKey | undefined;
  readonly language?: Language | undefined;
}

export interface SampleMail extends RenderedMessage {
  readonly language: Language;
  readonly recipient: RecipientKey & { readonly name: string };
  /** The account reads words of its own in it. */
  readonly tailored: boolean;
  /** Of the HTML; mail programs cut off what is too large. */
  readonly bytes: number;
}

/**
 * One e-mail as a real person would get it today, from the contents as they are now, so that a draft shows what was
 * just written. The code and the links in it are samples.
 */
export async function sampleMail(
  deps: ServiceDeps,
  record: ProgrammeRecord,
  key: string,
  choice: SampleChoice,
): Promise<SampleMail> {
  const design = designOf(record);
  const company = await loadSendingCompany(deps);
  const recipient = await recipientOf(deps, record.id, design, company, choice.recipient);
  const language =
    choice.language ?? languageOf(recipient.language, recipient.accountLanguage, company.language);
  const { template, tailored } = await compiled(deps, record.id, design, {
    key,
    language,
    recipient,
    company,
  });
  const facts = await factsOf(deps, { recipient, design, company, language });
  const mail = renderMail(template, facts);
  const name = [recipient.firstName, recipient.lastName].filter(Boolean).join(' ') || recipient.accountName;
  const { accountId, contactId } = recipient;
  return {
    ...mail,
    language,
    recipient: { accountId, contactId, name },
    tailored,
    bytes: Buffer.byteLength(mail.html),
  };
}

interface Wanted {
  readonly key: string;
  readonly language: Language;
  readonly recipient: Recipient;
  readonly company: SendingCompany;
}

async function compiled(
  { db }: ServiceDeps,
  programmeId: string,
  design: ProgrammeDesign,
  { key, language, recipient, company }: Wanted,
) {
  const common = design.contents[key]?.[language];
  if (!common) throw notFound('content', `${key} (${language})`);
  const rows = await loadTailorings(db.prisma, programmeId, { key, accountId: recipient.accountId });
  const own = tailoredMails(rows).find((mail) => mail.language === language);
  const { content } = tailor(common, own?.tailored ?? {});
  try {
    const template = compileTemplate({ content, language, brand: brandOf(company) });
    return { template, tailored: own !== undefined };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const { problems } = error;
    throw new ServiceError('refused', 'content-problems', 'The content has problems to mend first.', {
      problems,
    });
  }
}

async function recipientOf(
  deps: ServiceDeps,
  programmeId: string,
  design: ProgrammeDesign,
  company: SendingCompany,
  chosen: RecipientKey | undefined,
): Promise<Recipient> {
  const wanted = chosen ?? (await firstOfAudience(deps, programmeId, design, company));
  const [recipient] = [...(await loadRecipients(deps.db.pool, [wanted])).values()];
  if (!recipient) throw notFound('contact', wanted.contactId);
  return recipient;
}

async function firstOfAudience(
  deps: ServiceDeps,
  id: string,
  design: ProgrammeDesign,
  company: SendingCompany,
) {
  const { accounts } = await resolveAudience(deps, id, design, company);
  const [first] = accounts.flatMap(({ people }) => people);
  if (first) return first.person;
  throw new ServiceError('refused', 'nobody-reachable', 'There is nobody the programme may write to yet.');
}

interface SampleCase {
  readonly recipient: Recipient;
  readonly design: ProgrammeDesign;
  readonly company: SendingCompany;
  readonly language: Language;
}

async function factsOf(deps: ServiceDeps, { recipient, design, company, language }: SampleCase) {
  const { ownerId, accountId } = recipient;
  const managers = await managersById(deps.db.pool, [ownerId, design.settings.fallbackManagerId]);
  const manager = managers.get(ownerId ?? '') ?? managers.get(design.settings.fallbackManagerId ?? '');
  if (!manager)
    throw new ServiceError('refused', 'no-manager', 'Nobody of the company writes to this account.');
  const zone = zoneOf(recipient.timeZone, recipient.accountTimeZone, company.timeZone);
  const purchases = await loadPurchases(
    deps.db.pool,
    [accountId],
    () => recipient.accountCurrency ?? company.currency,
  );
  return mailFacts({
    recipient,
    manager,
    company,
    purchases: purchases.get(accountId),
    offer: sampleOffer(design, language, { now: deps.now(), zone, publicUrl: deps.publicUrl }),
    today: dayIn(zone, deps.now()),
    unsubscribeUrl: `${deps.publicUrl}/u/sample`,
    preferencesUrl: `${deps.publicUrl}/preferences/sample`,
    publicUrl: deps.publicUrl,
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
