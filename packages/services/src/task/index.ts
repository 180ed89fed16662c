export { completeTask } from './complete.ts';
export { listTasks, type TaskItem, type TaskList } from './list.ts';
