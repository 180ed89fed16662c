/** What an examination found in one place. `warning` works and may surprise; `broken` does not work. */
export interface HealthFinding {
  readonly check:
    | 'configuration'
    | 'database'
    | 'migrations'
    | 'queue'
    | 'mail'
    | 'mailbox'
    | 'sender'
    | 'provider';
  readonly state: 'fine' | 'warning' | 'broken';
  readonly detail: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** The error's own words, in one line. */
export function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
