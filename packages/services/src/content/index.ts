export { type ContentVersion, type ContentView, getContent } from './get.ts';
export { previewContent } from './preview.ts';
export { sendTestContent, type TestSent } from './send-test.ts';
export { writeContent } from './write.ts';
