import { fitToJson, PurchaseModelName, Regularity } from '@sleutel/domain/analysis';
import { Command, InvalidArgumentError, Option } from 'commander';
import { rejectsPart } from '../analysis/document.ts';
import { fitLines } from '../analysis/fit-lines.ts';
import { type OrdersFileFlags, parseDay, readingOf, withOrdersFileFlags } from '../analysis/flags.ts';
import { rejectLines } from '../analysis/notice-lines.ts';
import { print } from '../analysis/print.ts';
import { withRejectsFile } from '../analysis/rejects-file.ts';
import { withInputFile } from '../input-file.ts';
import { checkOutputs } from '../output-files.ts';

interface FitFlags extends OrdersFileFlags {
  readonly calibrateUntil?: string;
  readonly model: PurchaseModelName;
  readonly k: Regularity;
}

export function fitCommand(): Command {
  return withOrdersFileFlags(new Command('fit'))
    .description('fit the purchase model to an orders file; needs no database')
    .option('--calibrate-until <day>', 'hold later orders against the forecast', parseDay)
    .addOption(
      new Option('--model <name>', 'bg: BG/NBD; mbg: MBG/CNBD-k')
        .choices(PurchaseModelName.options)
        .default('mbg'),
    )
    .option('--k <number>', 'regularity of the orders, or auto', parseRegularity, 'auto')
    .action(fit);
}

async function fit(file: string, flags: FitFlags): Promise<void> {
  const { calibrateUntil, model, k, rejects, json } = flags;
  await checkOutputs(file, { '--rejects': rejects });
  const { fitFile } = await import('@sleutel/services/analysis/file');
  const today = new Date().toISOString().slice(0, 10);
  const found = await withInputFile(file, (path) =>
    withRejectsFile(rejects, (onReject) =>
      fitFile(path, { ...readingOf(flags), calibrateUntil, model, k, today, onReject }),
    ),
  );
  if (json !== true) return print([`${fitLines(found).join('\n')}\n`]);
  for (const line of rejectLines(found.rejects)) console.error(line);
  const document = { ...fitToJson(found.fit, found.holdout), ...rejectsPart(found.rejects) };
  return print([`${JSON.stringify(document)}\n`]);
}

function parseRegularity(text: string): Regularity {
  const k = Regularity.safeParse(text === 'auto' ? text : Number(text));
  if (k.success) return k.data;
  throw new InvalidArgumentError('k is auto or a whole number from 1 to 50.');
}
