export interface NewPromise {
  readonly key: string;
  readonly summary: string;
  readonly dueOn: string;
}

export interface NewTask {
  readonly key: string;
  readonly title: string;
  readonly assigneeId: string;
  /** Empty where it is for some day. */
  readonly dueOn: string;
}

/** What is written of a meeting and not kept yet. */
export interface Written {
  readonly notes: string;
  readonly promises: readonly NewPromise[];
  readonly tasks: readonly NewTask[];
}

export const nothingWritten: Written = { notes: '', promises: [], tasks: [] };

export function isWritten({ notes, promises, tasks }: Written): boolean {
  return notes.trim() !== '' || promises.length + tasks.length > 0;
}

/** Whether all of it says what it has to, so that it can be kept. */
export function isComplete({ notes, promises, tasks }: Written): boolean {
  return (
    notes.trim() !== '' &&
    promises.every(({ summary, dueOn }) => summary.trim() !== '' && dueOn !== '') &&
    tasks.every(({ title }) => title.trim() !== '')
  );
}

/** As the API takes it. */
export function outcomeOf({ notes, promises, tasks }: Written) {
  return {
    notes,
    promises: promises.map(({ summary, dueOn }) => ({ summary, dueOn })),
    tasks: tasks.map(({ title, assigneeId, dueOn }) => ({ title, assigneeId, dueOn: dueOn || null })),
  };
}

/** A list in which one row says something else. */
export function putRow<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
  part: Partial<Row>,
): Row[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row));
}
