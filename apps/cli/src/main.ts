import { Command } from 'commander';
import { upCommand } from './commands/up.ts';
import { userCommand } from './commands/user.ts';
import { run } from './run.ts';

await run(
  new Command('sleutel')
    .description('An engine for marketing to key accounts.')
    .addCommand(upCommand())
    .addCommand(userCommand()),
);
