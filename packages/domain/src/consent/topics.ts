import { z } from 'zod';
import { freeKey } from '../key/index.ts';
import { Language } from '../template/index.ts';
import { MARKETING, Topic } from './consent.ts';

const name = z.string().trim().min(1).max(100);

/** What a company writes about, as a recipient reads it on the preferences page. */
export const TopicEntry = z.strictObject({ key: Topic, names: z.partialRecord(Language, name) });
export type TopicEntry = z.infer<typeof TopicEntry>;

/** The topics a recipient may choose among, in their order. */
export const ConsentSettings = z.strictObject({
  topics: z
    .array(TopicEntry)
    .min(1)
    .max(30)
    .refine((topics) => new Set(topics.map(({ key }) => key)).size === topics.length, 'names a topic twice')
    .default([{ key: MARKETING, names: { en: 'Offers and news', af: 'Aanbiedinge en nuus' } }]),
});
export type ConsentSettings = z.infer<typeof ConsentSettings>;

/** A key for a topic of that name that no other topic has. */
export function topicKey(name: string, taken: ReadonlySet<Topic>): Topic {
  return freeKey(name, taken, 'topic');
}

/** A topic's name in a language; its key in plain words where the company has given it none. */
export function topicName(topics: readonly TopicEntry[], key: Topic, language: Language): string {
  const names = topics.find((topic) => topic.key === key)?.names;
  const words = key.replaceAll('-', ' ');
  return names?.[language] ?? Object.values(names ?? {})[0] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
