import { type Demonstration, generateDemonstration } from '@sleutel/domain/demonstration';
import { z } from 'zod';
import { runAnalysis } from '../analysis/index.ts';
import { updateCompany } from '../company/index.ts';
import { type Authorised, audit, defineVerb, type ServiceContext, ServiceError } from '../core/index.ts';
import { ensurePartitions } from '../message/index.ts';
import { InlineJobs } from '../rehearsal/index.ts';
import { addUser, type User } from '../user/index.ts';
import { writeDossiers } from './dossiers.ts';
import { dropLeads } from './drop-leads.ts';
import { firstRound, firstRoundBegan } from './first-round.ts';
import { clearHalfLoaded } from './half-loaded.ts';
import { History } from './history.ts';
import { demoUsers, marketer } from './people.ts';
import { planAccounts } from './plans.ts';
import { programmeBegan, runProgrammes } from './programmes.ts';
import { rehearseWaiting } from './review.ts';
import { keepSegments } from './segments.ts';
import { noteSigns } from './signs.ts';
import { writeStandings } from './standings.ts';

/** How to sign in as one of the demonstration's people; the password is said here and never again. */
export interface DemoSignIn {
  readonly email: string;
  readonly name: string;
  readonly role: User['role'];
  readonly password: string;
}

export interface LoadedDemonstration {
  readonly accounts: number;
  readonly contacts: number;
  readonly orders: number;
  readonly signIns: readonly DemoSignIn[];
}

const Input = z.object({
  /** How many accounts are generated; fewer load faster. */
  accounts: z.int().min(50).max(400).default(400),
  /** Told what is being done, for a terminal. */
  say: z.custom<(step: 'people' | 'files' | 'dossiers' | 'analysis' | 'programmes') => void>().optional(),
});

const dayMs = 86_400_000;

/** How many days ago the first analysis was, so that there are moves to see. */
const analysesApart = 91;

/**
 * Fills an empty installation with the generated wholesaler, through the imports, the analysis and the engine that a
 * user's own files go through. Everything lies before today, and nothing leaves the machine.
 */
export const loadDemonstration = defineVerb({
  name: 'demonstration.load',
  input: Input,
  run: async (ctx, { accounts: size, say }): Promise<LoadedDemonstration> => {
    refuseWhereMailLeaves(ctx);
    await clearHalfLoaded(ctx);
    await refuseWhereFilled(ctx);
    const now = ctx.now();
    const endingOn = dayBefore(now, 1);
    const data = generateDemonstration({ endingOn, accounts: size });
    const local = { ...ctx, jobs: new InlineJobs() };
    say?.('people');
    await describeCompany(local, data);
    const { users, signIns } = await addPeople(local);
    say?.('files');
    const past = new History(local, data);
    const engine = (moment: Date) => ({ ...local, now: () => moment });
    const actAs = (email: string, moment: Date) => ({ ...engine(moment), actor: actorOf(users, email) });
    const stage = { actAs, engine, past };
    const [before, began] = [firstRoundBegan(now), programmeBegan(now)];
    // Their mail is older than the worker that will look after these.
    for (const start of [before, began]) await ensurePartitions(engine(start), {});
    await past.importCompanies();
    await past.importOrdersUntil(dayBefore(before, 1));
    await runAnalysis(local, { asOf: dayBefore(before, 1) });
    await firstRound(stage, before);
    await past.importOrdersUntil(dayBefore(began, 1));
    say?.('dossiers');
    await importDossiers(local, data);
    say?.('analysis');
    await runAnalysis(local, { asOf: dayBefore(now, analysesApart) });
    await runAnalysis(local, { asOf: dayBefore(began, 1) });
    say?.('programmes');
    await runProgrammes(stage, began, now);
    await past.importOrdersUntil(endingOn);
    await dropLeads(actAs(marketer.email, now), data, () => local.jobs.drain(local));
    await runAnalysis(local, { asOf: endingOn });
    await planAccounts({ db: local.db, actAs }, now);
    await noteSigns(local);
    await rehearseWaiting(actAs, engine(now));
    await keepSegments(actAs('marketing@hollander-botha.example', now));
    const { accounts, contacts, orders } = data;
    await audit(ctx.db.prisma, ctx, 'demonstration.load', 'company', '1', { accounts: accounts.length });
    return { accounts: accounts.length, contacts: contacts.length, orders: orders.length, signIns };
  },
});

type Ctx = Authorised<'demonstration.load'>;

function refuseWhereMailLeaves({ mail }: Ctx): void {
  if (mail.transport.name === 'outbox') return;
  throw new ServiceError(
    'refused',
    'not-the-outbox',
    'The demonstration is only loaded where mail stays in the outbox.',
  );
}

async function refuseWhereFilled({ db }: Ctx): Promise<void> {
  const [accounts, users] = await Promise.all([db.prisma.account.count(), db.prisma.user.count()]);
  if (accounts + users === 0) return;
  throw new ServiceError('refused', 'not-empty', 'The demonstration is only loaded into an empty database.');
}

async function describeCompany(ctx: ServiceContext, { company }: Demonstration): Promise<void> {
  await updateCompany(ctx, company);
  await ctx.db.prisma.company.update({ where: { id: 1 }, data: { demonstration: true } });
}

async function addPeople(ctx: ServiceContext) {
  const signIns: DemoSignIn[] = [];
  const users = new Map<string, User>();
  for (const person of demoUsers) {
    const { user, password } = await addUser(ctx, person);
    users.set(person.email, user);
    signIns.push({ email: person.email, name: person.name, role: person.role, password });
  }
  return { users, signIns };
}

function actorOf(users: ReadonlyMap<string, User>, email: string): ServiceContext['actor'] {
  const user = users.get(email);
  if (!user) throw new Error(`the demonstration has no user ${email}`);
  return { kind: 'user', id: user.id, name: user.name, role: user.role };
}

async function importDossiers(ctx: ServiceContext, { dossiers, standings }: Demonstration): Promise<void> {
  const accounts = await ctx.db.prisma.account.findMany({ select: { id: true, externalId: true } });
  const ids = new Map(accounts.map(({ id, externalId }) => [externalId, id]));
  await ctx.db.prisma.$transaction((tx) => writeDossiers(tx, dossiers, ids, ctx.now()), { timeout: 60_000 });
  await writeStandings(ctx, standings);
}

function dayBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * dayMs).toISOString().slice(0, 10);
}
