export { TaskKind, type TaskTitle, type TaskTitleKey, taskTitle } from './task.ts';
