export {
  type NamedPunctuality,
  type Punctuality,
  type PunctualityReport,
  punctualityReport,
} from './punctuality.ts';
