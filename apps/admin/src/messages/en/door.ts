import { common } from './common.ts';
import { refusalAtTheDoor as refusal } from './refusal-at-the-door.ts';
import { signIn } from './sign-in.ts';

/** What is said before anybody is inside: at the door, and where something went wrong. It comes with the first script. */
export const door = { common, refusal, signIn };
