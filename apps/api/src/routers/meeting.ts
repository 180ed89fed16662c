import {
  addMeeting,
  cancelMeeting,
  correctMeetingNotes,
  getMeeting,
  holdMeeting,
  listMeetings,
  meetingBrief,
  updateMeeting,
} from '@sleutel/services/meeting';
import { mutation, query, router } from '../trpc.ts';

export const meetingRouter = router({
  list: query(listMeetings),
  get: query(getMeeting),
  brief: query(meetingBrief),
  add: mutation(addMeeting),
  update: mutation(updateMeeting),
  hold: mutation(holdMeeting),
  correctNotes: mutation(correctMeetingNotes),
  cancel: mutation(cancelMeeting),
});
