import { awayCommand } from './away-command.ts';
import { clocksCommand } from './clocks-command.ts';
import { killsCommand } from './kills-command.ts';
import { outageCommand } from './outage-command.ts';
import { racesCommand } from './races-command.ts';
import { redemptionsCommand } from './redemptions-command.ts';
import { smtpCommand } from './smtp-command.ts';
import { webhooksCommand } from './webhooks-command.ts';

const commands: Readonly<Record<string, (args: string[]) => Promise<boolean>>> = {
  kills: killsCommand,
  outage: outageCommand,
  away: awayCommand,
  smtp: smtpCommand,
  redemptions: redemptionsCommand,
  webhooks: webhooksCommand,
  races: racesCommand,
  clocks: clocksCommand,
};

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** `pnpm chaos NAME …`: makes trouble on purpose and counts what came of it. Exit 1 when a promise was broken. */
const [name = '', ...args] = process.argv.slice(2).filter((word) => word !== '--');
const command = commands[name];
if (!command) {
  console.error(`There is no trouble named "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  process.exitCode = 2;
} else {
  process.exitCode = (await command(args)) ? 0 : 1;
}
