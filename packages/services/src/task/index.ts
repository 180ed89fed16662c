export { addTask } from './add.ts';
export { completeTask, reopenTask } from './complete.ts';
export type { TaskItem } from './item.ts';
export { listTasks, type TaskList } from './list.ts';
export { updateTask } from './update.ts';
