import { MARKETING, type Topic, topicName } from '@sleutel/domain/consent';
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'use-intl';
import { useTRPC } from './trpc.ts';

interface Topics {
  /** Those that recipients choose among, in their order. */
  readonly keys: readonly Topic[];
  readonly nameOf: (key: Topic) => string;
}

/** What the company writes about, by name in the language of the screens. */
export function useTopics(): Topics {
  const locale = useLocale();
  const trpc = useTRPC();
  const { data: company } = useQuery(trpc.company.get.queryOptions({}));
  const topics = company?.settings.consent.topics ?? [];
  return {
    keys: company ? topics.map(({ key }) => key) : [MARKETING],
    nameOf: (key) => topicName(topics, key, locale.startsWith('af') ? 'af' : 'en'),
  };
}
