import { z } from 'zod';

/** What of the history is shown. */
export const ImportsSearch = z.object({ page: z.int().min(1).optional().catch(undefined) });

/** Which sheet of a workbook is open, counted from 1. */
export const UploadSearch = z.object({ sheet: z.int().min(1).optional().catch(undefined) });

export const pageSize = 25;
