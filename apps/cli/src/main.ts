import { Command } from 'commander';
import { analyseCommand } from './commands/analyse.ts';
import { fitCommand } from './commands/fit.ts';
import { upCommand } from './commands/up.ts';
import { userCommand } from './commands/user.ts';
import { run } from './run.ts';

await run(
  new Command('sleutel')
    .description('An engine for marketing to key accounts.')
    .addCommand(analyseCommand())
    .addCommand(fitCommand())
    .addCommand(upCommand())
    .addCommand(userCommand()),
);
