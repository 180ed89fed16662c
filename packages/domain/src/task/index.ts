export { TaskKind, type TaskPerson, type TaskTitle, type TaskTitleKey, taskTitle } from './task.ts';
