import {
  addMeeting,
  cancelMeeting,
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
  cancel: mutation(cancelMeeting),
});
