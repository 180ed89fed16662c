import { Prisma } from '@sleutel/db';

/** One kind of thing that happened, of a table `t`, and what its columns in a history are. */
interface Source {
  readonly from: Prisma.Sql;
  /** Whose it is. Default `t.account_id`. */
  readonly account?: Prisma.Sql;
  readonly where?: Prisma.Sql;
  /** Default `t.id`. */
  readonly key?: Prisma.Sql;
  /** The moment; a day where it is `on`. */
  readonly at?: Prisma.Sql;
  readonly on?: Prisma.Sql;
  readonly what: Prisma.Sql;
  readonly title: Prisma.Sql;
  readonly detail?: Prisma.Sql;
  readonly amount?: Prisma.Sql;
  readonly currency?: Prisma.Sql;
  readonly actor?: Prisma.Sql;
  /** The id of what it leads to. */
  readonly target?: Prisma.Sql;
}

const nothing = Prisma.sql`NULL::text`;

/** The query behind one source, for the account `this.id`. A day counts from its first moment in `this.zone`. */
export function happened(source: Source): Prisma.Sql {
  const { from, account, where, key, at, on, what, title, detail, amount, currency, actor, target } = source;
  return Prisma.sql`
    SELECT ${at ?? Prisma.sql`(${on ?? nothing})::timestamp AT TIME ZONE this.zone`} AS at,
      ${on ?? Prisma.sql`(${at ?? nothing} AT TIME ZONE this.zone)::date`} AS "on", ${on === undefined ? Prisma.sql`false` : Prisma.sql`true`} AS "dayOnly", (${what}) || ':' || ${key ?? Prisma.sql`t.id`} AS key, ${what} AS what,
      ${title} AS title, ${detail ?? nothing} AS detail, ${amount ?? Prisma.sql`NULL::numeric`} AS amount,
      ${currency ?? nothing} AS currency, ${actor ?? nothing} AS actor, (${target ?? nothing})::text AS target
    FROM ${from} CROSS JOIN this
    WHERE ${account ?? Prisma.sql`t.account_id`} = this.id AND ${where ?? Prisma.sql`true`}`;
}
