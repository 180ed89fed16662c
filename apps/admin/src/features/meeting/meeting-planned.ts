import type { RouterInputs, RouterOutputs } from '../../lib/trpc.ts';

/** What is planned of a meeting, as its form holds it. */
export interface MeetingPlanned {
  readonly purpose: string;
  /** As an input of the browser takes it: the time here, without a zone. */
  readonly starts: string;
  readonly minutes: number;
  readonly place: string;
  readonly agenda: string;
  readonly contactIds: readonly string[];
  readonly userIds: readonly string[];
}

type Meeting = RouterOutputs['meeting']['get'];
export type MeetingPlan = Omit<RouterInputs['meeting']['add'], 'accountId'>;

const usualMinutes = 60;

export function newPlanned(userId: string): MeetingPlanned {
  const empty = { purpose: '', starts: '', place: '', agenda: '' };
  return { ...empty, minutes: usualMinutes, contactIds: [], userIds: [userId] };
}

/** The meeting after another, for which only the day and what it is for have to be said. */
export function followOn(meeting: Meeting): MeetingPlanned {
  return { ...plannedOf(meeting), purpose: '', agenda: '', starts: '' };
}

export function plannedOf({
  purpose,
  startsAt,
  endsAt,
  place,
  agenda,
  contacts,
  members,
}: Meeting): MeetingPlanned {
  return {
    purpose,
    starts: local(startsAt),
    minutes: Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
    place: place ?? '',
    agenda: agenda ?? '',
    contactIds: contacts.map(({ id }) => id),
    userIds: members.map(({ id }) => id),
  };
}

/** When it begins and ends, as moments with a zone; null while that is not said. */
export function momentsOf({ starts, minutes }: MeetingPlanned) {
  const begins = new Date(starts).getTime();
  const ends = begins + minutes * 60_000;
  if (!Number.isFinite(begins) || !Number.isFinite(ends)) return null;
  return { startsAt: new Date(begins).toISOString(), endsAt: new Date(ends).toISOString() };
}

/** As the API takes it; null while it is not said when it is. */
export function planOf(planned: MeetingPlanned): MeetingPlan | null {
  const moments = momentsOf(planned);
  if (moments === null) return null;
  const { purpose, place, agenda, contactIds, userIds } = planned;
  return {
    ...moments,
    place: place.trim() || null,
    purpose: purpose.trim(),
    agenda: agenda.trim() || null,
    contactIds: [...contactIds],
    userIds: [...userIds],
  };
}

function local(moment: string): string {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
