import type { Company } from '@sleutel/domain/company';
import { z } from 'zod';
import { defineVerb } from '../core/index.ts';
import { loadCompany } from './load.ts';

/** The company and its settings, defaults filled in. */
export const getCompany = defineVerb({
  name: 'company.get',
  input: z.strictObject({}).prefault({}),
  run: (ctx): Promise<Company> => loadCompany(ctx.db),
});
