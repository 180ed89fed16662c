import type { Db } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import type { DecisionFacts } from '@sleutel/domain/enrolment';
import type { Sequence } from '@sleutel/domain/sequence';
import { loadCompany } from '../company/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import { loadOffersGiven, OfferRoom, type OffersGiven } from '../offer/index.ts';
import { signsSince } from './account-signs.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import {
  type GuardBatch,
  type GuardSubject,
  loadGuardFacts,
  longestWindow,
  ownCapsOf,
} from './guard-facts.ts';
import { loadOwnEvents } from './own-events.ts';
import { loadRivals, type Rival, Rivals } from './rivals.ts';
import { loadRunning, loadSequences, type RunningProgramme } from './running-programme.ts';
import { asksForTraits, loadTraits, NO_TRAITS } from './traits.ts';

/** Everything a batch of due enrolments is decided on. */
export interface DecisionBatch {
  readonly now: Date;
  readonly company: Company;
  readonly programmes: ReadonlyMap<string, RunningProgramme>;
  readonly guards: GuardBatch;
  readonly rivals: Rivals;
  readonly offers: OfferRoom;
  /** The facts of one, with what was decided for those before it. Throws where its rows are gone. */
  factsOf(due: DueEnrolment): DecisionFacts;
}

/** What the enrolments of a batch stand on, before the guards are asked. */
export interface Ground {
  readonly now: Date;
  readonly company: Company;
  readonly programmes: ReadonlyMap<string, RunningProgramme>;
  readonly given: OffersGiven;
  readonly competing: readonly Rival[];
  readonly sequences: ReadonlyMap<string, Sequence>;
  readonly events: Awaited<ReturnType<typeof loadOwnEvents>>;
  readonly traits: Awaited<ReturnType<typeof loadTraits>>;
}

/** Loads it for the whole batch in a fixed number of queries. */
export async function loadGround(
  { db }: Pick<ServiceDeps, 'db'>,
  due: readonly DueEnrolment[],
  now: Date,
): Promise<Ground> {
  const [company, programmes, sequences, events] = await Promise.all([
    loadCompany(db),
    loadRunning(
      db,
      due.map((each) => each.programmeId),
    ),
    loadSequences(
      db,
      due.map((each) => each.sequenceVersionId),
    ),
    // Who has not moved yet was sent nothing that could be answered.
    loadOwnEvents(
      db,
      due.filter(({ visit }) => visit > 0),
    ),
  ]);
  const limited = [...programmes.values()].flatMap(({ offers }) =>
    [...offers.values()].filter(({ maxPerAccount }) => maxPerAccount !== null).map(({ id }) => id),
  );
  const days = longestWindow(company.settings.sending.caps, ownCapsOf(programmes.values()));
  const until = new Date(now.getTime() + days * 86_400_000);
  const [competing, given, traits] = await Promise.all([
    loadRivals(db, { subjects: due, programmes, until }),
    loadOffersGiven(db.pool, limited, due, now),
    loadTraits(db, asksForTraits(sequences.values()) ? due : [], now),
  ]);
  return { now, company, programmes, given, competing, sequences, events, traits };
}

/** What the guards look at for a batch, as it is at this moment. */
export function askAbout(
  reader: Pick<Db['pool'], 'query'>,
  { company, programmes, now }: Ground,
  due: readonly DueEnrolment[],
  appSecret: string,
): Promise<GuardBatch> {
  return loadGuardFacts(reader, due.map(subjectOf), { company, programmes, appSecret, now });
}

function subjectOf({
  id,
  programmeId,
  accountId,
  contactId,
  enteredAt,
  sequenceVersionId,
}: DueEnrolment): GuardSubject {
  return { enrolmentId: id, programmeId, accountId, contactId, enteredAt, sequenceVersionId };
}

/** All the facts of a batch. */
export async function loadBatch(
  { db, appSecret }: Pick<ServiceDeps, 'db' | 'appSecret'>,
  due: readonly DueEnrolment[],
  now: Date,
): Promise<DecisionBatch> {
  const ground = await loadGround({ db }, due, now);
  return batchOn(ground, await askAbout(db.pool, ground, due, appSecret));
}

/** Anew for each time it is decided: what one of a batch takes is gone for the next. */
export function batchOn(ground: Ground, guards: GuardBatch): DecisionBatch {
  const { now, company, programmes, sequences, events, traits } = ground;
  const rivals = new Rivals(ground.competing);
  const offers = new OfferRoom(ground.given);

  function factsOf(one: DueEnrolment): DecisionFacts {
    const { programme, account, contact, zone, sending, spread } = guards.of(subjectOf(one));
    const { order } = signsSince(guards.signs.get(one.accountId), one.enteredAt);
    const own = events.get(one.id) ?? NO_EVENTS;
    // Written out whole: put together of parts, an object is made several times over.
    return {
      programme,
      account,
      contact,
      zone,
      sending,
      spread,
      rivals: rivals.of(guards.subjectOf(one), programmes.get(one.programmeId)?.design.priority ?? 0),
      sequence: sequenceOf(sequences, one),
      events: order ? { ...own, order } : own,
      traits: traits.get(one.id) ?? NO_TRAITS,
      exhaustedOffers: exhaustedFor(one, programmes.get(one.programmeId), offers),
      alreadySent: one.alreadySent ?? [],
    };
  }
  return { now, company, programmes, guards, rivals, offers, factsOf };
}

function sequenceOf(sequences: ReadonlyMap<string, Sequence>, due: DueEnrolment): Sequence {
  const sequence = sequences.get(due.sequenceVersionId);
  if (!sequence) throw new Error(`enrolment ${due.id} has lost its sequence`);
  return sequence;
}

const NO_EVENTS = {};
const NONE: ReadonlySet<string> = new Set();

function exhaustedFor(
  due: DueEnrolment,
  programme: RunningProgramme | undefined,
  room: OfferRoom,
): ReadonlySet<string> {
  const exhausted = [...(programme?.offers.values() ?? [])].filter((offer) =>
    room.isExhausted(offer, due.accountId, due.id),
  );
  return exhausted.length === 0 ? NONE : new Set(exhausted.map((offer) => offer.key));
}
