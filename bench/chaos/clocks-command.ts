import { parseArgs } from 'node:util';
import { runClocks } from './clocks.ts';

/** `pnpm chaos clocks [--seed N] [--from 2026-01-01]` */
export async function clocksCommand(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string', default: '1' }, from: { type: 'string', default: '2026-01-01' } },
  });
  const result = await runClocks(Number(values.seed), Date.parse(`${values.from}T00:00:00Z`));
  console.log(
    `a year from ${values.from} in ${result.zones} zones, clocks jumping by 1 h and 25 h either way`,
  );
  console.log(
    `  sends ${result.sends} · moved ${result.moves} · at night or on a day off ${result.indecent} (by the machine's own clock it would be ${result.indecentByOwnClock})`,
  );
  return result.indecent === 0;
}
