export { type BriefFacts, type BriefGap, type Proposal, proposalsFor } from './brief.ts';
export { afterDeed, isTimely, type MeetingDeed, MeetingPlan, MeetingState } from './meeting.ts';
