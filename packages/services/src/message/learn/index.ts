export { followLink, openMessage } from './follow-link.ts';
export { learnFromEvents } from './learn.ts';
export { listReceived, type ReceivedEvent, type ReceivedList } from './list-received.ts';
export { noteAnswer } from './note-answer.ts';
export { receiveEvent } from './receive-event.ts';
export { withSampleLinks } from './sample-links.ts';
export { trackedLeading, withoutPixel } from './track-message.ts';
