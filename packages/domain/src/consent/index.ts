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
