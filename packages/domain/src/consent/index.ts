export {
  type ConsentChange,
  consentChanges,
  isWanted,
  mayLift,
  mayRecord,
  type RecordedStanding,
  type TopicStanding,
} from './choice.ts';
export {
  type ConsentFacts,
  ConsentPolicy,
  type ConsentRefusal,
  ConsentState,
  consentRefusal,
  MARKETING,
  SuppressionReason,
  Topic,
} from './consent.ts';
export { maskAddress } from './mask.ts';
export { ConsentSettings, TopicEntry, topicKey, topicName } from './topics.ts';
