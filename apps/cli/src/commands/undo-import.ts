import { describeNotice } from '@sleutel/domain/import';
import { undoImport } from '@sleutel/services/import';
import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export function undoImportCommand(): Command {
  return engineCommand('undo-import', 'take an import back as a batch')
    .argument('<id>', 'the id that the import printed')
    .action(async (id: string, flags: EngineFlags) => {
      if (!uuid.test(id)) throw new CommandError(`${id} is no id of an import.`, 2);
      const undone = await withEngineOf(flags, (ctx) => undoImport(ctx, { id }));
      const { kind, removed, restored, notices } = undone;
      printResult(flags, undone, () => [
        `Import of ${kind} undone: ${removed} removed, ${restored} as they were before.`,
        ...notices.map((notice) => `! ${describeNotice(notice)}`),
      ]);
    });
}
