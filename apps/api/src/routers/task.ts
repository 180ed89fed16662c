import { addTask, completeTask, listTasks, reopenTask, updateTask } from '@sleutel/services/task';
import { mutation, query, router } from '../trpc.ts';

export const taskRouter = router({
  list: query(listTasks),
  add: mutation(addTask),
  update: mutation(updateTask),
  complete: mutation(completeTask),
  reopen: mutation(reopenTask),
});
