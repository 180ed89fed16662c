import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { languageOf } from '@sleutel/domain/message';
import { makeCode, validityOf } from '@sleutel/domain/offer';
import { type ProgrammeDesign, type ProgrammeProblem, problem } from '@sleutel/domain/programme';
import { emailSteps } from '@sleutel/domain/sequence';
import {
  type ContentProblem,
  drawable,
  type Language,
  type OfferFacts,
  type TemplateContent,
  tailor,
} from '@sleutel/domain/template';
import { ofStep, type RenderedMessage } from '@sleutel/emails';
import { loadSendingCompany, type SendingCompany } from '../company/index.ts';
import { notFound, type ServiceDeps, ServiceError } from '../core/index.ts';
import { mailFacts } from '../message/mail-facts.ts';
import { loadOwnFields } from '../message/own-fields.ts';
import { loadPurchases } from '../message/purchases.ts';
import { loadRecipients, type Recipient, type RecipientKey } from '../message/recipient.ts';
import { renderMail } from '../message/render.ts';
import { approvedTemplate } from './approved-template.ts';
import { mailCompiler } from './mail-compiler.ts';
import { managersById } from './manager.ts';
import { designOf, type ProgrammeRecord } from './record.ts';
import { resolveAudience } from './resolve-audience.ts';
import { designWith } from './revision/parts.ts';
import { loadTailorings, tailoredMails } from './tailorings.ts';

/** Whose e-mail, in which language; without, that of the first person of the audience in their own. */
export interface SampleChoice {
  readonly recipient?: RecipientKey | undefined;
  readonly language?: Language | undefined;
  /** The step that sends it, which tagged links name; without, the first that does. */
  readonly step?: string | undefined;
  /** Draws what it can of an e-mail that is not right yet, for those who only look; otherwise it is refused. */
  readonly unfinished?: boolean | undefined;
}

export interface SampleMail extends RenderedMessage {
  readonly language: Language;
  readonly recipient: RecipientKey & { readonly name: string };
  /** The account reads words of its own in it. */
  readonly tailored: boolean;
  /** As mail programs show it beside the subject. */
  readonly preheader: string;
  /** What keeps it from being sent, where it was drawn all the same. */
  readonly problems: readonly ProgrammeProblem[];
  /** Of the HTML; mail programs cut off what is too large. */
  readonly bytes: number;
}

/**
 * One e-mail as a real person would get it today: a draft from the contents as they are now, so that it shows what was
 * just written, else as it was submitted. The code and the links in it are samples.
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
  const { content, tailored } = await contentOf(deps, record.id, design, { key, language, recipient });
  const offerAvailable = design.offers[0]?.texts[language] !== undefined;
  const drawn = drawable(content, { language, offerAvailable });
  const problems = problemsOf(drawn.problems, design, { key, language });
  if (problems.length > 0 && !choice.unfinished) {
    throw new ServiceError('refused', 'content-problems', 'The content has problems to mend first.', {
      problems,
    });
  }
  const facts = await factsOf(deps, { recipient, design, company, language });
  const compile = mailCompiler(design, company);
  const step = choice.step ?? firstSender(record, key);
  const compiled = (part: TemplateContent) => renderMail(ofStep(compile(part, language), step), facts);
  const { accountId, contactId } = recipient;
  const reader = tailored ? accountId : null;
  const approved = await approvedTemplate(deps, record, { key, language, accountId: reader });
  const mail =
    approved && problems.length === 0 ? renderMail(ofStep(approved, step), facts) : compiled(drawn.content);
  const name = [recipient.firstName, recipient.lastName].filter(Boolean).join(' ') || recipient.accountName;
  return {
    ...mail,
    language,
    recipient: { accountId, contactId, name },
    tailored,
    preheader: preheaderOf(drawn.content, compiled),
    problems,
    bytes: Buffer.byteLength(mail.html),
  };
}

/** What no step sends yet is shown as if a step of its own name did. */
function firstSender(record: ProgrammeRecord, key: string): string {
  const senders = emailSteps(designWith(record, key).sequence);
  return senders.find(({ content }) => content === key)?.key ?? key;
}

interface Wanted {
  readonly key: string;
  readonly language: Language;
  readonly recipient: Recipient;
}

/** Its placeholders are filled in as those of a subject are. */
function preheaderOf(
  { preheader }: TemplateContent,
  compiled: (content: TemplateContent) => RenderedMessage,
): string {
  if (preheader.trim() === '') return '';
  const blocks: TemplateContent['blocks'] = [{ type: 'paragraph', text: [{ text: '…' }] }];
  return compiled({ subject: preheader, preheader: '', blocks }).subject;
}

/** Without any offer each place that speaks of one says the same. */
function problemsOf(
  found: readonly ContentProblem[],
  { offers }: ProgrammeDesign,
  { key, language }: Pick<Wanted, 'key' | 'language'>,
): ProgrammeProblem[] {
  const at = { content: key, language };
  const missing = found.some(({ code }) => code === 'offerMissing');
  const others = found.filter(({ code }) => code !== 'offerMissing');
  const [offer] = offers;
  return [
    ...others.map(({ code, values, place }) => problem(code, { ...at, part: place }, values)),
    ...(missing
      ? [offer ? problem('offerLanguageMissing', { offer: offer.key, language }) : problem('offerAbsent', at)]
      : []),
  ];
}

async function contentOf(
  { db }: ServiceDeps,
  programmeId: string,
  design: ProgrammeDesign,
  { key, language, recipient }: Wanted,
) {
  const common = design.contents[key]?.[language];
  if (!common) throw notFound('content', `${key} (${language})`);
  const rows = await loadTailorings(db.prisma, programmeId, { key, accountId: recipient.accountId });
  const own = tailoredMails(rows).find((mail) => mail.language === language);
  return { content: tailor(common, own?.tailored ?? {}).content, tailored: own !== undefined };
}

async function recipientOf(
  deps: ServiceDeps,
  programmeId: string,
  design: ProgrammeDesign,
  company: SendingCompany,
  chosen: RecipientKey | undefined,
): Promise<Recipient> {
  const wanted = chosen ?? (await firstOfAudience(deps, programmeId, design, company));
  const recipient = (await loadRecipients(deps.db.pool, [wanted])).get(wanted);
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
  const ownFields = await loadOwnFields(deps.db.pool, [recipient]);
  return mailFacts({
    recipient,
    ownFields: ownFields(recipient),
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
