import { type AnalysisParametersInput, classicXyz, Measure } from '@sleutel/domain/analysis';
import type { FileAnalysis } from '@sleutel/services/analysis/file';
import { Command, Option } from 'commander';
import { analysisDocument } from '../analysis/document.ts';
import { type OrdersFileFlags, parseDay, readingOf, withOrdersFileFlags } from '../analysis/flags.ts';
import { rejectLines } from '../analysis/notice-lines.ts';
import { heading, print } from '../analysis/print.ts';
import { withRejectsFile } from '../analysis/rejects-file.ts';
import { reportLines } from '../analysis/report.ts';
import { withInputFile } from '../input-file.ts';
import { checkOutputs } from '../output-files.ts';

interface AnalyseFlags extends OrdersFileFlags {
  readonly asOf?: string;
  readonly measure: Measure;
  readonly xyz?: 'classic';
  readonly csv?: string;
  readonly xlsx?: string;
}

export function analyseCommand(): Command {
  return withOrdersFileFlags(new Command('analyse'))
    .description('which accounts carry the company, and how they are changing; needs no database')
    .option('--as-of <day>', 'the day to look back from (default: the last in the file)', parseDay)
    .addOption(
      new Option('--measure <measure>', 'what accounts are ranked by')
        .choices(Measure.options)
        .default('revenue'),
    )
    .addOption(
      new Option('--xyz <preset>', 'limits of 10 % and 25 % in place of 50 % and 100 %').choices(['classic']),
    )
    .option('--csv <out>', 'write all accounts to a CSV file')
    .option('--xlsx <out>', 'write a workbook: accounts, cells, and what the figures rest on')
    .action(analyse);
}

async function analyse(file: string, flags: AnalyseFlags): Promise<void> {
  await checkOutputs(file, { '--csv': flags.csv, '--xlsx': flags.xlsx, '--rejects': flags.rejects });
  const found = await withInputFile(file, (path) => analysed(path, flags));
  await writeFiles(found, flags);
  if (flags.json !== true) return print([`${reportLines(found, heading).join('\n')}\n`]);
  for (const line of rejectLines(found.rejects)) console.error(line);
  return print(analysisDocument(found));
}

async function analysed(file: string, flags: AnalyseFlags): Promise<FileAnalysis> {
  const { asOf, measure, xyz, rejects } = flags;
  const { analyseFile } = await import('@sleutel/services/analysis/file');
  const parameters: AnalysisParametersInput = xyz === 'classic' ? { xyz: classicXyz } : {};
  const today = new Date().toISOString().slice(0, 10);
  return withRejectsFile(rejects, (onReject) =>
    analyseFile(file, { ...readingOf(flags), asOf, measure, parameters, today, onReject }),
  );
}

async function writeFiles({ analysis }: FileAnalysis, { csv, xlsx }: AnalyseFlags): Promise<void> {
  if (csv === undefined && xlsx === undefined) return;
  const { writeCsv, writeXlsx } = await import('@sleutel/services/export');
  const { accountSheet, workbook } = await import('../analysis/sheets.ts');
  if (csv !== undefined) await writeCsv(csv, accountSheet(analysis));
  if (xlsx !== undefined) await writeXlsx(xlsx, workbook(analysis));
}
