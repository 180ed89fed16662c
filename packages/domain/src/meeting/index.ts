export { type BriefFacts, type BriefGap, type Proposal, proposalsFor } from './brief.ts';
export {
  afterDeed,
  isTimely,
  type MeetingDeed,
  MeetingNotes,
  MeetingPlan,
  MeetingState,
  talkOf,
} from './meeting.ts';
