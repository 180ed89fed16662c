export { followLink, openMessage } from './follow-link.ts';
export { learnFromEvents } from './learn.ts';
export { receiveEvent } from './receive-event.ts';
export { trackMessage, withoutPixel } from './track-message.ts';
