import { z } from 'zod';
import type { Language } from '../template/index.ts';
import { af } from './catalogue/af.ts';
import { en, type TaskTitles } from './catalogue/en.ts';

export const TaskKind = z.enum(['followUp', 'stopped', 'review', 'promise', 'meeting', 'planStep']);
export type TaskKind = z.infer<typeof TaskKind>;

/** What is to be done, in every language of the house. */
export type TaskTitle = Readonly<Record<Language, string>>;

/** Whom a task is about. */
export interface TaskPerson {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/** The engine's own titles: what a rule or a mishap asks of a person. */
export type TaskTitleKey = keyof TaskTitles;

/** A title the engine writes itself, with the name put in of what it is about. */
export function taskTitle(key: TaskTitleKey, name: string): TaskTitle {
  const filled = (titles: TaskTitles) => titles[key].replace('{name}', () => name);
  return { en: filled(en), af: filled(af) };
}
