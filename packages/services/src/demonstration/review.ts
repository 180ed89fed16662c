import { textOf } from '@sleutel/domain/programme';
import { usualPeriod } from '@sleutel/domain/rehearsal';
import type { ServiceContext } from '../core/index.ts';
import {
  commentProgramme,
  listProgrammes,
  type ProgrammeView,
  resolveProgrammeComment,
} from '../programme/index.ts';
import { askForRehearsal, runRehearsals } from '../rehearsal/index.ts';
import { marketer, seller } from './people.ts';
import type { ActAs } from './stage.ts';

/** Two open comments on a programme that waits for its approvals, and one that was dealt with. */
export async function reviewProgramme(
  actAs: ActAs,
  { id, design }: Pick<ProgrammeView, 'id' | 'design'>,
  at: Date,
): Promise<void> {
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const sales = (minutes: number) => actAs(seller.email, later(minutes));
  const [content = '', languages] = Object.entries(design.contents)[0] ?? [];
  const sentence = languages?.en ? plainSentenceOf(textOf(languages.en)) : undefined;
  if (sentence) {
    await commentProgramme(sales(64), {
      id,
      anchor: { kind: 'sentence', content, language: 'en', sentence },
      body: `Would one of our drivers say it like this? @${marketer.name}, please make it plainer.`,
    });
  }
  const offer = design.sequence.steps.find(({ type }) => type === 'offer');
  const anchor = offer ? ({ kind: 'step', step: offer.key } as const) : ({ kind: 'whole' } as const);
  await commentProgramme(sales(71), {
    id,
    anchor,
    body: '15 % is more than we gave anybody last year. Can it wait until they have answered?',
  });
  const { comments } = await commentProgramme(actAs(marketer.email, later(80)), {
    id,
    anchor: { kind: 'whole' },
    body: `@${seller.name}, is 25 accounts as many as your people can follow up in a month?`,
  });
  await resolveProgrammeComment(sales(95), { id: comments.at(-1)?.id ?? '', resolved: true });
}

/** The first sentence without a placeholder. */
function plainSentenceOf(text: string): string | undefined {
  return text
    .split(/\n|(?<=[.!?])\s+/)
    .map((part) => part.trim())
    .find((part) => part.length > 30 && !part.includes('{'));
}

/** Plays the waiting programme against the quarter before. */
export async function rehearseWaiting(actAs: ActAs, engine: ServiceContext): Promise<void> {
  const { items } = await listProgrammes(engine, { states: ['inReview'], limit: 1 });
  const [waiting] = items;
  if (!waiting) return;
  const now = engine.now();
  const period = usualPeriod(now.toISOString().slice(0, 10));
  await askForRehearsal(actAs(marketer.email, now), { programmeId: waiting.id, ...period });
  await runRehearsals(engine, {});
}
