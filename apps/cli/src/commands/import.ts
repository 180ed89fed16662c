import { basename } from 'node:path';
import { type ColumnMap, type Encoding, importKinds } from '@sleutel/domain/import';
import type { ServiceContext } from '@sleutel/services/core';
import type { ImportKind, ImportResult } from '@sleutel/services/import';
import { Argument, type Command, Option } from 'commander';
import { encodingOption, parseMap } from '../analysis/flags.ts';
import { CommandError } from '../command-error.ts';
import { type EngineFlags, engineCommand, printResult, withEngineOf } from '../engine-command.ts';
import { importLines } from '../import/import-lines.ts';
import { progressOn } from '../import/progress.ts';
import { withInputFile } from '../input-file.ts';
import { checkOutputs } from '../output-files.ts';

interface ImportFlags extends EngineFlags {
  map?: ColumnMap;
  dateFormat?: string;
  decimal?: 'point' | 'comma';
  encoding?: Encoding;
  sheet?: string;
  rejects?: string;
  sumLines?: true;
  dryRun?: true;
}

type ReadFlags = Omit<ImportFlags, 'rejects'> & { readonly rejects: string | undefined };

export function importCommand(): Command {
  return engineCommand(
    'import',
    'bring accounts, contacts, orders, tenders or competitors in from a CSV or XLSX file',
  )
    .addArgument(new Argument('<what>', 'what the rows are').choices(importKinds))
    .argument('<file>', 'CSV or XLSX')
    .option('--map <target=source>', 'a column by the header it has in the file; repeatable', parseMap)
    .option('--date-format <form>', 'form of dates that are not ISO 8601, such as DD/MM/YYYY, or excel')
    .addOption(new Option('--decimal <sign>', 'the decimal sign of amounts').choices(['point', 'comma']))
    .addOption(encodingOption())
    .option('--sheet <name>', 'the sheet of a workbook (default: the first)')
    .option('--rejects <out>', 'where rows that do not land are written (default: FILE.rejects.csv)')
    .option('--sum-lines', 'rows with one order number are lines of one order, added up')
    .option('--dry-run', 'do everything, say what it would do, and take it back')
    .action(importFile);
}

async function importFile(kind: ImportKind, file: string, flags: ImportFlags): Promise<void> {
  if (flags.sumLines === true && kind !== 'orders')
    throw new CommandError('--sum-lines is for orders only.', 2);
  await checkOutputs(file, { '--rejects': flags.rejects });
  const progress = progressOn(process.stderr, basename(file));
  try {
    const result = await withInputFile(file, (path, streamed) => {
      // Beside a file that is gone in a moment nobody would find the rejects.
      const rejects = flags.rejects ?? (streamed ? undefined : `${path}.rejects.csv`);
      return withEngineOf(flags, (ctx) => imported(ctx, kind, path, { ...flags, rejects }, progress.report));
    });
    progress.clear();
    printResult(flags, result, () => importLines(result));
    if (result.rows > 0 && result.rejected === result.rows) process.exitCode = 1;
  } finally {
    progress.clear();
  }
}

async function imported(
  ctx: ServiceContext,
  kind: ImportKind,
  path: string,
  { map, dateFormat, decimal, encoding, sheet, rejects, sumLines, dryRun }: ReadFlags,
  onProgress: ReturnType<typeof progressOn>['report'],
): Promise<ImportResult> {
  const imports = await import('@sleutel/services/import');
  const input = {
    path,
    map,
    dateFormat,
    decimal,
    encoding,
    sheet,
    dryRun,
    onProgress,
    rejectsPath: rejects,
  };
  switch (kind) {
    case 'accounts':
      return imports.importAccounts(ctx, input);
    case 'contacts':
      return imports.importContacts(ctx, input);
    case 'orders':
      return imports.importOrders(ctx, { ...input, sumLines });
    case 'tenders':
      return imports.importTenders(ctx, input);
    case 'competitors':
      return imports.importCompetitors(ctx, input);
  }
}
