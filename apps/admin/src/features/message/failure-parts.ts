export interface FailureParts {
  readonly code: string;
  /** What the provider or the error said itself. */
  readonly detail: string | null;
}

/** The engine writes a code down, and behind a colon what was said; anything else is said as it is. */
export function partsOfFailure(error: string): FailureParts {
  const match = /^([a-zA-Z]+): (.+)$/s.exec(error);
  return match?.[1] && match[2] ? { code: match[1], detail: match[2] } : { code: error, detail: null };
}
