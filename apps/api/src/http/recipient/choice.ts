import { PAUSE_DAYS, type setPreferences } from '@sleutel/services/consent';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { HttpEnv } from '../request.ts';

type Choice = z.input<typeof setPreferences.input>['choice'];

/** What the form of the preferences page says; null for anything else, which must not count as a choice. */
export async function readChoice(c: Context<HttpEnv>): Promise<Choice | null> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, never>);
  const texts = (name: string) => [body[name]].flat().filter((value) => typeof value === 'string');
  const [choice] = texts('choice');
  if (choice === 'stop') return { kind: 'stop' };
  if (choice === 'resume') return { kind: 'resume' };
  if (choice === 'pause') return pauseFor(texts('days')[0]);
  if (choice !== 'topics') return null;
  const [language] = texts('language');
  const wanted = { kind: 'topics', topics: texts('topic') } as const;
  return language === 'en' || language === 'af' ? { ...wanted, language } : wanted;
}

function pauseFor(days: string | undefined): Choice | null {
  const known = PAUSE_DAYS.find((each) => String(each) === days);
  return known === undefined ? null : { kind: 'pause', days: known };
}
