import { setImmediate as turn } from 'node:timers/promises';
import { asDrawn, type Decision, decide } from '@sleutel/domain/enrolment';
import TinyQueue from 'tinyqueue';
import type { DecisionBatch } from './batch.ts';
import { take } from './decide-all.ts';
import type { DueEnrolment } from './due-enrolment.ts';

/** An e-mail that leaves if nothing happens meanwhile. */
export interface MailAhead {
  readonly programmeId: string;
  readonly accountId: string;
  readonly at: Date;
}

/** Whoever decides more than this in so few weeks only goes in circles. */
const MOST_DECISIONS = 200;

/** Others are answered in between. */
const DECISIONS_IN_A_TURN = 200;

interface Place extends DueEnrolment {
  readonly decisions: number;
}

/**
 * The e-mails of a batch up to a moment if nobody orders, replies or clicks: the engine's own decisions, one after the
 * other as they fall due, those of programmes with more priority first, each knowing of the e-mails and offers before
 * it. Whom chance has yet to send somewhere it sends by "no".
 */
export async function mailsUntil(
  batch: DecisionBatch,
  due: readonly DueEnrolment[],
  until: Date,
): Promise<MailAhead[]> {
  const priorityOf = ({ programmeId }: Place) => batch.programmes.get(programmeId)?.design.priority ?? 0;
  const places = new TinyQueue<Place>(
    due.map((one) => ({ ...one, dueAt: laterOf(one.dueAt, batch.now), decisions: 0 })),
    (one, other) => one.dueAt.getTime() - other.dueAt.getTime() || priorityOf(other) - priorityOf(one),
  );
  const mails: MailAhead[] = [];
  let decisions = 0;
  for (let place = places.pop(); place && place.dueAt < until; place = places.pop()) {
    decisions += 1;
    if (decisions % DECISIONS_IN_A_TURN === 0) await turn();
    const decision = decisionOn(batch, place);
    if (decision?.kind === 'send') {
      const { programmeId, accountId, dueAt } = place;
      mails.push({ programmeId, accountId, at: dueAt });
      take(batch, place, decision.offers, dueAt);
    }
    const next = decision && restOf(decision);
    if (!next || place.decisions >= MOST_DECISIONS) continue;
    const dueAt = laterOf(next.dueAt, place.dueAt);
    places.push({ ...place, ...next, dueAt, decisions: place.decisions + 1 });
  }
  return mails;
}

/** Null where it cannot be decided: the engine holds that one, for a person. */
function decisionOn(batch: DecisionBatch, place: Place): Decision | null {
  try {
    return decide(place, asDrawn({ ...batch.factsOf(place), rivals: [] }), place.dueAt);
  } catch {
    return null;
  }
}

/** Where somebody goes on; null where they wait for a person or are done. */
function restOf(decision: Decision) {
  return decision.kind === 'held' || decision.kind === 'stopped' || decision.kind === 'finished'
    ? null
    : decision.rest;
}

function laterOf(one: Date, other: Date): Date {
  return one > other ? one : other;
}
