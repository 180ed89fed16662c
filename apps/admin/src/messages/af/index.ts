import type { Messages } from '../en/index.ts';
import { account } from './account.ts';
import { analysis } from './analysis.ts';
import { common } from './common.ts';
import { frame } from './frame.ts';
import { signIn } from './sign-in.ts';

export const af: Messages = { account, analysis, common, frame, signIn };
