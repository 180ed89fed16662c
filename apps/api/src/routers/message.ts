import {
  exportMessages,
  getMessage,
  listMessages,
  listReceived,
  noteAnswer,
  settleMessage,
} from '@sleutel/services/message';
import { mutation, query, router } from '../trpc.ts';

export const messageRouter = router({
  list: query(listMessages),
  get: query(getMessage),
  export: query(exportMessages),
  received: query(listReceived),
  noteAnswer: mutation(noteAnswer),
  settle: mutation(settleMessage),
});
