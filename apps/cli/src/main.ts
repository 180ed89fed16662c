import { Command } from 'commander';
import { analyseCommand } from './commands/analyse.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { fitCommand } from './commands/fit.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { pictureCommand } from './commands/picture.ts';
import { programmeCommand } from './commands/programme.ts';
import { undoImportCommand } from './commands/undo-import.ts';
import { upCommand } from './commands/up.ts';
import { userCommand } from './commands/user.ts';
import { run } from './run.ts';

await run(
  new Command('sleutel')
    .description('An engine for marketing to key accounts.')
    .addCommand(analyseCommand())
    .addCommand(doctorCommand())
    .addCommand(exportCommand())
    .addCommand(fitCommand())
    .addCommand(importCommand())
    .addCommand(migrateCommand())
    .addCommand(pictureCommand())
    .addCommand(programmeCommand())
    .addCommand(undoImportCommand())
    .addCommand(upCommand())
    .addCommand(userCommand()),
);
