import type { Company } from '@sleutel/domain/company';
import type { DecisionFacts } from '@sleutel/domain/enrolment';
import type { Sequence } from '@sleutel/domain/sequence';
import { loadCompany } from '../company/index.ts';
import type { ServiceDeps } from '../core/index.ts';
import { loadOfferRoom, type OfferRoom } from '../offer/index.ts';
import { signsSince } from './account-signs.ts';
import type { DueEnrolment } from './due-enrolment.ts';
import { type GuardBatch, loadGuardFacts, longestWindow, ownCapsOf } from './guard-facts.ts';
import { loadOwnEvents } from './own-events.ts';
import { loadRivals, type Rivals } from './rivals.ts';
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

/** Loads the facts of the whole batch in a fixed number of queries. */
export async function loadBatch(
  deps: Pick<ServiceDeps, 'db' | 'appSecret'>,
  due: readonly DueEnrolment[],
  now: Date,
): Promise<DecisionBatch> {
  const { db, appSecret } = deps;
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
    loadOwnEvents(db, due),
  ]);
  const limited = [...programmes.values()].flatMap(({ offers }) =>
    [...offers.values()].filter(({ maxPerAccount }) => maxPerAccount !== null).map(({ id }) => id),
  );
  const subjects = due.map((each) => ({ ...each, enrolmentId: each.id }));
  const days = longestWindow(company.settings.sending.caps, ownCapsOf(programmes.values()));
  const until = new Date(now.getTime() + days * 86_400_000);
  const [guards, rivals, offers, traits] = await Promise.all([
    loadGuardFacts(db.pool, subjects, { company, programmes, appSecret, now }),
    loadRivals(db, { subjects, programmes, until }),
    loadOfferRoom(db.pool, limited, due, now),
    loadTraits(db, asksForTraits(sequences.values()) ? due : []),
  ]);

  function factsOf(one: DueEnrolment): DecisionFacts {
    const { order } = signsSince(guards.signs.get(one.accountId), one.enteredAt);
    return {
      ...guards.of({ ...one, enrolmentId: one.id }),
      rivals: rivals.of(guards.subjectOf(one), programmes.get(one.programmeId)?.design.priority ?? 0),
      sequence: sequenceOf(sequences, one),
      events: { ...events.get(one.id), ...(order ? { order } : {}) },
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

function exhaustedFor(
  due: DueEnrolment,
  programme: RunningProgramme | undefined,
  room: OfferRoom,
): ReadonlySet<string> {
  const offers = [...(programme?.offers.values() ?? [])];
  return new Set(
    offers.filter((offer) => room.isExhausted(offer, due.accountId, due.id)).map((offer) => offer.key),
  );
}
