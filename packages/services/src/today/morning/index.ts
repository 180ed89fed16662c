export { previewMorning } from './preview-morning.ts';
export { sendMorning } from './send-morning.ts';
