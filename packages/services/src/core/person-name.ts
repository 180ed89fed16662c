import { Prisma } from '@sleutel/db';

/** What a row `c` of contacts is called: by name, else by address; null where nobody is joined. */
export const personName = Prisma.sql`COALESCE(NULLIF(concat_ws(' ', c.first_name, c.last_name), ''), c.email)`;
