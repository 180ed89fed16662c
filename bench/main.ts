const benches = ['import', 'analysis', 'delivery', 'smtp', 'screens', 'interactions'] as const;

/** `pnpm bench [NAME …]`: each prints a table of ratios measured in one run. Without names, all of them. */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = asked.filter((name) => !benches.some((bench) => bench === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Benches: ${benches.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : benches) await import(`./${name}/main.ts`);
}
