import type { TaskStep } from './step.ts';

/** What a new task asks for, in the language of whoever it will be given to. */
export const FRESH_TASK_TITLE: TaskStep['title'] = { en: 'Phone the contact', af: 'Bel die kontak' };
