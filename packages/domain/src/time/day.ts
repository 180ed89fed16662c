import { z } from 'zod';

const first = '1900-01-01';
const last = '2199-12-31';

const plausible = (text: string) => text.slice(0, 10) >= first && text.slice(0, 10) <= last;
const error = `is not between ${first} and ${last}`;

/** A day that somebody names, `YYYY-MM-DD`. The year 26 or 20266 is a slip of the fingers, and nothing to reckon with. */
export const Day = z.iso.date({ abort: true }).refine(plausible, { error });

/** A moment that somebody names, in ISO 8601 with its zone. */
export const Moment = z.iso.datetime({ offset: true, abort: true }).refine(plausible, { error });
