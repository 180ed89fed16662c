import type { ServiceContext } from '@sleutel/services/core';
import { isHalfLoaded, type LoadedDemonstration, loadDemonstration } from '@sleutel/services/demonstration';
import { addUser } from '@sleutel/services/user';
import type { Config } from '../config.ts';
import { withServices } from '../dependencies.ts';
import type { StartupStep } from '../supervisor/startup-step.ts';

const firstAdministrator = 'admin@sleutel.example';

/** Makes sure that somebody can sign in: on an empty database the demonstration's people, or one administrator. */
export function welcomePeople(
  config: Config,
  { demonstration }: { readonly demonstration: boolean },
): StartupStep {
  return {
    title: 'Looking who may sign in',
    run: (context) =>
      withServices(config, context, async (ctx) => {
        const interrupted = await isHalfLoaded(ctx);
        if (!interrupted && (await ctx.db.prisma.user.count()) > 0) return known;
        const wanted = interrupted || (demonstration && ctx.mail.transport.name === 'outbox');
        return wanted ? demonstrate(ctx, context.say) : administrate(ctx);
      }),
  };
}

const known = ['Sign in as before. A password forgotten? npm run sleutel -- user password EMAIL'];

const doing = {
  people: 'Making the demonstration: its people',
  files: '  importing 400 accounts, their contacts and orders',
  dossiers: '  writing dossiers',
  analysis: '  analysing, as of yesterday and as of a quarter ago',
  programmes: '  running a win-back programme through the past weeks',
} as const;

async function demonstrate(ctx: ServiceContext, say: (line: string) => void): Promise<string[]> {
  const loaded = await loadDemonstration(ctx, { say: (step) => say(doing[step]) });
  return ['', 'Demonstration data: every company, person and order is generated.', ...signInLines(loaded)];
}

function signInLines({ signIns }: LoadedDemonstration): string[] {
  const wide = (of: (signIn: (typeof signIns)[number]) => string) =>
    Math.max(...signIns.map((each) => of(each).length));
  const [role, email] = [wide((each) => each.role), wide((each) => each.email)];
  return [
    'Sign in as (passwords are shown this once):',
    ...signIns.map((each) => `  ${each.role.padEnd(role)}  ${each.email.padEnd(email)}  ${each.password}`),
  ];
}

async function administrate(ctx: ServiceContext): Promise<string[]> {
  const { user, password } = await addUser(ctx, {
    email: firstAdministrator,
    role: 'admin',
    name: 'Administrator',
  });
  return ['', 'Sign in as (the password is shown this once):', `  ${user.role}  ${user.email}  ${password}`];
}
