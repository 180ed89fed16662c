/** How often, in milliseconds, what several work on is asked for again, so that they see each other. */
export const AGAIN_MS = 15_000;
