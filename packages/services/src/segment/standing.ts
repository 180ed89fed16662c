import { Prisma } from '@sleutel/db';
import {
  conditionsOf,
  isSegmentField,
  type SegmentFieldKey,
  type SegmentRules,
  segmentField,
} from '@sleutel/domain/segment';
import { subjectsOfField } from './subjects.ts';

interface StandingColumn {
  readonly column: Prisma.Sql;
  /** What a choice is compared as: reading through many accounts, writing each one's out as text takes half the time. */
  readonly type?: Prisma.Sql;
}

/** Fields that `account_standings st` has as well, where they are read several times as fast. */
export const standingColumns: Partial<Record<SegmentFieldKey, StandingColumn>> = {
  externalId: { column: Prisma.sql`st.external_id` },
  country: { column: Prisma.sql`st.country` },
  owner: { column: Prisma.sql`st.owner_id` },
  leadSource: { column: Prisma.sql`st.lead_source`, type: Prisma.sql`"LeadSource"` },
  type: { column: Prisma.sql`st.type`, type: Prisma.sql`"AccountType"` },
  key: { column: Prisma.sql`st.key` },
  tags: { column: Prisma.sql`st.tags` },
  status: { column: Prisma.sql`st.status`, type: Prisma.sql`"AccountStatus"` },
  abc: { column: Prisma.sql`st.abc`, type: Prisma.sql`"AbcClass"` },
  xyz: { column: Prisma.sql`st.xyz`, type: Prisma.sql`"XyzClass"` },
  rank: { column: Prisma.sql`st.rank` },
  valueAtRisk: { column: Prisma.sql`st.value_at_risk` },
  pAlive: { column: Prisma.sql`st.p_alive` },
  lastOrderOn: { column: Prisma.sql`st.last_order_on` },
};

/** Whether rules ask no more of an account than how it stands, and which of a few lists it is in. */
export function asksOfStandings(rules: SegmentRules): boolean {
  return conditionsOf(rules).every(
    ({ field }) =>
      isSegmentField(field) &&
      (standingColumns[field] !== undefined ||
        (segmentField(field).kind === 'event' && subjectsOfField(field) !== null)),
  );
}
