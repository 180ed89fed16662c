export { occasionOf } from './occasion.ts';
