import { z } from 'zod';

/** Pages count from 1. */
export const ProgrammesReportSearch = z.object({ page: z.int().min(1).optional().catch(undefined) });
