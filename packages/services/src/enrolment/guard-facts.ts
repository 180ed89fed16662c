import { type Db, Prisma, prepared, uuidArray } from '@sleutel/db';
import { type Company, Country, type OwnSending, type Sending, sendingFor } from '@sleutel/domain/company';
import type { ConsentState } from '@sleutel/domain/consent';
import { type GuardFacts, zoneOf } from '@sleutel/domain/enrolment';
import { addressOf } from '@sleutel/domain/message';
import { remember } from '@sleutel/domain/time';
import { suppressedAmong } from '../consent/index.ts';
import { loadRecipients, type Recipient, type RecipientKey, type Recipients } from '../message/recipient.ts';
import { type AccountSigns, loadAccountSigns, signsSince } from './account-signs.ts';
import { loadHolidays } from './holidays.ts';
import { loadPressure, type Pressure, type PressureSubject } from './pressure.ts';
import { factsOn, type RunningProgramme } from './running-programme.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** What the guards are asked about: somebody in a programme. */
export interface GuardSubject {
  readonly enrolmentId: string;
  readonly programmeId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly enteredAt: Date;
  /** The message in question, when there is one already. */
  readonly messageId?: string;
  /** Whom it goes to, as it is written on it: the person may have another address by now. */
  readonly to?: string;
  /** The version of the sequence it is about; a message names the approval it was written under itself. */
  readonly sequenceVersionId?: string;
}

/** The facts of a whole batch; `of` puts together those of one, with what was decided before it. */
export interface GuardBatch {
  readonly recipients: Recipients;
  readonly pressure: Pressure;
  readonly signs: AccountSigns;
  /** As what the pressure on somebody is counted. */
  subjectOf(key: RecipientKey): PressureSubject;
  of(subject: GuardSubject): GuardFacts;
}

export interface GuardHouse {
  readonly company: Company;
  readonly programmes: ReadonlyMap<string, RunningProgramme>;
  readonly appSecret: string;
  readonly now: Date;
}

const DAY = 86_400_000;

/** Loads what the guards look at, in a few queries for all subjects together. */
export async function loadGuardFacts(
  db: Reader,
  subjects: readonly GuardSubject[],
  house: GuardHouse,
): Promise<GuardBatch> {
  const { company, programmes, now } = house;
  const windowDays = longestWindow(company.settings.sending.caps, ownCapsOf(programmes.values()));
  const recipients = await loadRecipients(db, subjects);
  const addresses = subjects.flatMap((subject) => addressesOf(recipients.get(subject), subject));
  const suppressed = await suppressedAmong(db, house.appSecret, addresses);
  const consents = await loadConsents(db, subjects);
  const heldOut = await loadHeldOut(db, subjects);
  const signs = await loadAccountSigns(db, sinceByAccount(subjects), now, company.timeZone);
  const holidaysOf = await loadHolidays(
    recipients.all.flatMap((recipient) => countryOf(recipient, company) ?? []),
    now,
  );
  const pressure = await loadPressure(db, {
    accountIds: subjects.map((each) => each.accountId),
    contactIds: subjects.map((each) => each.contactId),
    since: new Date(now.getTime() - windowDays * DAY),
    except: subjects.flatMap((each) => each.messageId ?? []),
    readyUntil: subjects.some((each) => each.messageId) ? now : null,
  });

  const sendings = new Map<string, GuardFacts['sending']>();
  /** Many of a batch share it. */
  function sendingOf({ id, design }: RunningProgramme, country: string | null): GuardFacts['sending'] {
    const key = `${id} ${country ?? ''}`;
    const known = sendings.get(key);
    if (known) return known;
    const own = sendingFor(company.settings.sending, design.settings.sending);
    const sending = { ...own, holidays: holidaysOf(country) };
    sendings.set(key, sending);
    return sending;
  }

  function of(subject: GuardSubject): GuardFacts {
    const recipient = recipients.get(subject);
    const programme = programmes.get(subject.programmeId);
    if (!recipient || !programme) throw new Error(`enrolment ${subject.enrolmentId} has lost its recipient`);
    const { topic } = programme.design.settings;
    return {
      programme: subject.sequenceVersionId ? factsOn(programme, subject.sequenceVersionId) : programme.facts,
      account: {
        arm: heldOut.has(`${subject.programmeId} ${subject.accountId}`) ? 'heldOut' : 'treated',
        stops: signsSince(signs.get(subject.accountId), subject.enteredAt),
        sentAt: pressure.onAccount(subject.accountId),
      },
      contact: {
        left: recipient.left,
        awayUntil: recipient.awayUntil,
        pausedUntil: recipient.pausedUntil,
        hasAddress: recipient.email !== null,
        suppressed: addressesOf(recipient, subject).some((address) => suppressed.has(address)),
        consent: consents.get(`${subject.contactId} ${topic}`) ?? null,
        sentAt: pressure.onContact(subject.contactId),
        role: recipient.role,
        roleSentAt: pressure.onRole(subject.accountId, recipient.role),
      },
      zone: zoneOf(recipient.timeZone, recipient.accountTimeZone, company.timeZone),
      sending: sendingOf(programme, countryOf(recipient, company)),
      spread: shareOf(subject.enrolmentId),
      rivals: [],
    };
  }
  function subjectOf(key: RecipientKey): PressureSubject {
    const { accountId, contactId } = key;
    return { accountId, contactId, role: recipients.get(key)?.role ?? null };
  }
  return { recipients, pressure, signs, subjectOf, of };
}

/** The days that the widest of the caps looks back, the company's and those of single programmes. */
export function longestWindow(
  { contact, account, roles }: Sending['caps'],
  own: readonly OwnSending['caps'][],
): number {
  const caps = [
    contact,
    account,
    ...Object.values(roles),
    ...own.flatMap((each) => Object.values(each ?? {})),
  ];
  return Math.max(...caps.flatMap((cap) => cap?.days ?? []));
}

export function ownCapsOf(programmes: Iterable<RunningProgramme>): OwnSending['caps'][] {
  return [...programmes].map(({ design }) => design.settings.sending?.caps);
}

/** The one that somebody has now, and the one that is written on the message there is. */
function addressesOf(recipient: Recipient | undefined, { to }: GuardSubject): string[] {
  const addressed = to === undefined ? [] : [addressOf(to)];
  return recipient?.email ? [recipient.email, ...addressed] : addressed;
}

/** Whose holidays somebody keeps: the account's country's, else those the company chose. */
function countryOf({ accountCountry }: Recipient, { settings }: Company): string | null {
  return knownCountry(accountCountry ?? '') ?? settings.sending.holidaysCountry;
}

/** Few countries are in use, and checking one is slow. */
const knownCountry = remember((country) => {
  const known = Country.safeParse(country.trim().toUpperCase());
  return known.success ? known.data : null;
});

function sinceByAccount(subjects: readonly GuardSubject[]) {
  const earliest = new Map<string, Date>();
  for (const { accountId, enteredAt } of subjects) {
    const known = earliest.get(accountId);
    if (!known || enteredAt < known) earliest.set(accountId, enteredAt);
  }
  return [...earliest].map(([accountId, since]) => ({ accountId, since }));
}

async function loadConsents(db: Reader, subjects: readonly GuardSubject[]) {
  const { rows } = await db.query<{ contactId: string; topic: string; state: ConsentState }>(
    prepared(Prisma.sql`
      SELECT contact_id AS "contactId", topic, state FROM consents
      WHERE contact_id = ANY(${uuidArray(subjects.map((each) => each.contactId))}::uuid[])`),
  );
  return new Map(rows.map(({ contactId, topic, state }) => [`${contactId} ${topic}`, state]));
}

async function loadHeldOut(db: Reader, subjects: readonly GuardSubject[]): Promise<ReadonlySet<string>> {
  const programmeIds = [...new Set(subjects.map((each) => each.programmeId))];
  const { rows } = await db.query<{ key: string }>(
    prepared(Prisma.sql`
      SELECT programme_id || ' ' || account_id AS key FROM programme_arms
      WHERE arm = 'heldOut' AND programme_id = ANY(${uuidArray(programmeIds)}::uuid[])
        AND account_id = ANY(${uuidArray(subjects.map((each) => each.accountId))}::uuid[])`),
  );
  return new Set(rows.map(({ key }) => key));
}

/** A number from 0 to 1 that belongs to an enrolment for good: the end of an id is random. */
function shareOf(enrolmentId: string): number {
  return Number.parseInt(enrolmentId.slice(-8), 16) / 2 ** 32;
}
