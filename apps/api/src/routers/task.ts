import { completeTask, listTasks } from '@sleutel/services/task';
import { mutation, query, router } from '../trpc.ts';

export const taskRouter = router({
  list: query(listTasks),
  complete: mutation(completeTask),
});
