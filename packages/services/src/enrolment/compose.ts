import { derivedId, freshBytes, newId } from '@sleutel/db';
import { type Decision, dayIn, type RuleInputs, zoneOf } from '@sleutel/domain/enrolment';
import { addressOf, domainOf, languageOf, mailbox, messageHeaders } from '@sleutel/domain/message';
import { makeCode, validityOf } from '@sleutel/domain/offer';
import type { Language, MessageFacts, OfferFacts } from '@sleutel/domain/template';
import type { RecipientLinks } from '../consent/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import { freeze } from '../message/frozen-body.ts';
import type { NewMessage } from '../message/insert.ts';
import { trackedLeading } from '../message/learn/index.ts';
import { mailFacts } from '../message/mail-facts.ts';
import type { Recipient } from '../message/recipient.ts';
import { fillMail } from '../message/render.ts';
import type { NewCode } from '../offer/index.ts';
import type { Manager } from '../programme/manager.ts';
import { termsOf } from '../programme/record.ts';
import type { DecisionBatch } from './batch.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import type { MailRoom } from './mail-room.ts';
import type { RunningProgramme, RunningTemplate } from './running-programme.ts';

type Send = Extract<Decision, { kind: 'send' }>;

export interface Composed {
  readonly message: NewMessage;
  readonly codes: readonly NewCode[];
  readonly inputs: RuleInputs;
}

export interface Desk {
  readonly deps: Pick<ServiceDeps, 'mail' | 'publicUrl' | 'appSecret'>;
  readonly batch: DecisionBatch;
  readonly room: MailRoom;
  readonly links: RecipientLinks;
}

/** Who writes what to whom: all that has to be there before a line is written. */
interface Letter {
  readonly programme: RunningProgramme;
  readonly recipient: Recipient;
  readonly email: string;
  readonly manager: Manager;
  readonly language: Language;
  readonly template: RunningTemplate;
  readonly zone: string;
}

/**
 * Writes one e-mail to its last byte, with the codes it brings. Its id follows from the enrolment's move, so that the
 * same move can never make a second one. Throws where something it needs is missing.
 */
export function compose(desk: Desk, due: DueEnrolment, decision: Send): Composed {
  const letter = prepare(desk, due, decision);
  const { language, zone, manager, template } = letter;
  const codes = mint(desk.batch, letter, due, decision);
  const id = derivedId(due.dueAt, `${due.id}:${due.visit}`);
  const unsubscribeUrl = desk.links.unsubscribe(id);
  const facts = factsOf(desk, due, letter, { offer: offerFacts(desk, due, letter, codes), unsubscribeUrl });
  const leading = trackedLeading(id, letter.programme.design.settings.tracking, desk.deps);
  const filled = fillMail(template, decision.step.key, facts, leading);
  const message = messageOf(desk, due, letter, { id, unsubscribeUrl, filled, stepKey: decision.step.key });
  return { message, codes, inputs: { language, zone, manager: manager.id, template: template.id } };
}

function prepare({ batch, room }: Desk, due: DueEnrolment, { step }: Send): Letter {
  const programme = batch.programmes.get(due.programmeId);
  const recipient = room.recipientOf(due);
  const manager = room.managerOf(due);
  if (!programme || recipient.email === null) throw new Error('nobody to write to');
  if (!manager) throw new Error('nobody of the company writes to this account');
  const language = languageOf(recipient.language, recipient.accountLanguage, batch.company.language);
  const name = `${step.content} ${language}`;
  const template = room.tailoredFor(due, name) ?? programme.templates.get(name);
  if (!template) throw new Error(`${step.content} is not written in ${language}`);
  const zone = zoneOf(recipient.timeZone, recipient.accountTimeZone, batch.company.timeZone);
  return { programme, recipient, email: recipient.email, manager, language, template, zone };
}

function factsOf(
  { deps, batch, room, links }: Desk,
  due: DueEnrolment,
  { recipient, manager, zone }: Letter,
  { offer, unsubscribeUrl }: { readonly offer: OfferFacts | null; readonly unsubscribeUrl: string },
): MessageFacts {
  return mailFacts({
    offer,
    unsubscribeUrl,
    recipient,
    manager,
    company: batch.company,
    purchases: room.purchasesOf(due.accountId),
    ownFields: room.ownFieldsOf(due),
    today: dayIn(zone, batch.now),
    preferencesUrl: links.preferences(due.contactId),
    publicUrl: deps.publicUrl,
  });
}

interface Own {
  readonly id: string;
  readonly stepKey: string;
  readonly unsubscribeUrl: string;
  readonly filled: ReturnType<typeof fillMail>;
}

/** The message as it is frozen. Written out whole: put together of parts, an object is made several times over. */
function messageOf(
  { deps: { mail }, batch }: Desk,
  due: DueEnrolment,
  { programme, recipient, email, manager, language, template }: Letter,
  { id, stepKey, unsubscribeUrl, filled }: Own,
): NewMessage {
  const { programmeId, accountId, contactId } = due;
  const { company, now } = batch;
  const headers = { messageId: id, domain: domainOf(mail.from), programmeId, unsubscribeUrl };
  return {
    id,
    programmeId,
    enrolmentId: due.id,
    accountId,
    contactId,
    stepKey,
    templateId: template.id,
    language,
    contentHash: programme.approved.get(due.sequenceVersionId) ?? '',
    sender: mailbox(company.settings.sending.senderName ?? company.name, addressOf(mail.from)),
    recipient: toLine(recipient, email),
    replyTo: mailbox(manager.name, manager.email),
    subject: filled.subject,
    body: freeze(filled.frame, filled),
    headers: messageHeaders(headers),
    sendAfter: now,
    createdAt: now,
  };
}

function toLine({ firstName, lastName }: Recipient, email: string): string {
  return mailbox([firstName, lastName].filter(Boolean).join(' '), email);
}

function mint(
  batch: DecisionBatch,
  { programme, zone }: Letter,
  due: DueEnrolment,
  decision: Send,
): NewCode[] {
  return decision.offers.flatMap((step) => {
    const offer = programme.offers.get(step.offer);
    if (!offer) throw new Error(`there is no offer ${step.offer}`);
    if (batch.offers.codeOf(due.id, offer.id)) return [];
    const { accountId, contactId } = due;
    return {
      id: newId(batch.now),
      offerId: offer.id,
      code: makeCode(freshBytes()),
      accountId,
      contactId,
      enrolmentId: due.id,
      issuedAt: batch.now,
      validUntil: validityOf(termsOf(offer), batch.now, zone).until,
    };
  });
}

/** The offer the message speaks of: the one just made, else the last made to this person in this programme. */
function offerFacts(
  { batch, links }: Desk,
  due: DueEnrolment,
  { programme, language, zone }: Letter,
  codes: readonly NewCode[],
): OfferFacts | null {
  const code = codes.at(-1) ?? batch.offers.codeOf(due.id);
  if (!code) return null;
  const texts = textsOf(programme, code.offerId, language);
  const validUntil = dayIn(zone, new Date(code.validUntil.getTime() - 1));
  return { title: texts.title, terms: texts.terms, code: code.code, validUntil, url: links.offer(code.id) };
}

function textsOf({ offers }: RunningProgramme, offerId: string, language: Language) {
  for (const offer of offers.values()) {
    const texts = offer.id === offerId ? termsOf(offer).texts[language] : undefined;
    if (texts) return texts;
  }
  throw new Error(`the offer is not written in ${language}`);
}
