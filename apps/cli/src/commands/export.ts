import { extname } from 'node:path';
import { exportAccounts } from '@sleutel/services/account';
import { exportAnalysis } from '@sleutel/services/analysis';
import { exportContacts } from '@sleutel/services/contact';
import type { ServiceContext } from '@sleutel/services/core';
import type { Sheet } from '@sleutel/services/export';
import { exportMessages } from '@sleutel/services/message';
import { Argument, type Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';
import { checkOutputs } from '../output-files.ts';

const nouns = ['accounts', 'contacts', 'analysis', 'messages'] as const;
type Noun = (typeof nouns)[number];

const sheets: Record<Noun, (ctx: ServiceContext) => Promise<Sheet | null>> = {
  accounts: (ctx) => exportAccounts(ctx, {}),
  contacts: (ctx) => exportContacts(ctx, {}),
  analysis: (ctx) => exportAnalysis(ctx, {}),
  messages: (ctx) => exportMessages(ctx, {}),
};

export function exportCommand(): Command {
  return engineCommand('export', 'write accounts, their people, the latest analysis or messages to a file')
    .addArgument(new Argument('<what>', 'what to write').choices(nouns))
    .argument('<out>', 'the file: .csv or .xlsx')
    .action(async (noun: Noun, out: string, flags: EngineFlags) => {
      const write = await writerOf(out);
      await checkOutputs(undefined, { 'The output': out });
      const sheet = await withEngineOf(flags, sheets[noun]);
      if (sheet === null) throw new CommandError('There is no analysis yet; run one first.');
      await write(out, sheet);
      const result = { what: noun, file: out, rows: sheet.rows.length };
      printResult(flags, result, () => [`${result.rows} rows written to ${out}`]);
    });
}

type Writer = (path: string, sheet: Sheet) => Promise<void>;

/** By the file's ending; a workbook's library is loaded only for a workbook. */
async function writerOf(out: string): Promise<Writer> {
  const { writeCsv, writeXlsx } = await import('@sleutel/services/export');
  switch (extname(out).toLowerCase()) {
    case '.csv':
      return (path, sheet) => writeCsv(path, sheet);
    case '.xlsx':
      return (path, sheet) => writeXlsx(path, [sheet]);
    default:
      throw new CommandError(`${out} ends neither in .csv nor in .xlsx.`, 2);
  }
}
