import { account } from './account.ts';
import { analysis } from './analysis.ts';
import { common } from './common.ts';
import { frame } from './frame.ts';
import { signIn } from './sign-in.ts';

export const en = { account, analysis, common, frame, signIn };

/** What every language has to say. */
export type Messages = typeof en;
