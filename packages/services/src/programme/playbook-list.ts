import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';

/** The playbooks a programme can be drafted from, with every word of them. */
export const listPlaybooks = defineVerb({
  name: 'playbook.list',
  input: z.void(),
  run: async () => PLAYBOOKS,
});
