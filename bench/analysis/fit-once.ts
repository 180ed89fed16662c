import { fitModel, purchasesOfAccount } from '@sleutel/domain/analysis';
import { historyOf, tallyOrders } from '@sleutel/services/analysis/file';

/** The fit alone, without reading: the middle one of eleven, of BG/NBD until a calibration date. */
const [path = '', until = ''] = process.argv.slice(2);
const { accounts } = await tallyOrders(path, { today: '2026-11-24', asOf: until });
const statistics = accounts.flatMap((account) => purchasesOfAccount(historyOf(account), until) ?? []);
const times = Array.from({ length: 11 }, () => {
  const start = performance.now();
  fitModel(statistics, { model: 'bg' });
  return (performance.now() - start) / 1000;
}).sort((one, other) => one - other);
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds: times[5], peakMegabytes, accounts: statistics.length }));
