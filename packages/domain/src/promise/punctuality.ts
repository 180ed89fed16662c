/** How something with a due day turned out by a day: in time, late (done late, or not done though due), or not due yet. */
export type Outcome = 'onTime' | 'late' | 'open';

/** Days are `YYYY-MM-DD`; what is done on the due day is in time. */
export function outcomeOf(dueOn: string, doneOn: string | null, today: string): Outcome {
  if (doneOn !== null) return doneOn <= dueOn ? 'onTime' : 'late';
  return today > dueOn ? 'late' : 'open';
}

/** How many turned out how. */
export interface OutcomeCounts {
  readonly onTime: number;
  readonly late: number;
}

/** Of what was due, the share that was done in time, 0 to 1; null where nothing was due. */
export function onTimeShare({ onTime, late }: OutcomeCounts): number | null {
  const due = onTime + late;
  return due === 0 ? null : onTime / due;
}
