export {
  customField,
  customNameOf,
  isSegmentField,
  type SegmentField,
  type SegmentFieldKey,
  segmentField,
  segmentFields,
} from './field.ts';
export {
  type FieldGroup,
  type FieldKind,
  type NumberUnit,
  operatorsOf,
  operatorsOfCustom,
  type SegmentOperator,
} from './kind.ts';
export {
  conditionsOf,
  isGroup,
  SEGMENT_DAYS,
  SEGMENT_TIMES,
  SegmentCondition,
  type SegmentGroup,
  SegmentRules,
} from './rules.ts';
export { SegmentDesign } from './segment.ts';
