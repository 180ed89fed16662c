import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = fileURLToPath(new URL('../dist', import.meta.url));
/** What a first visit may cost before any screen is asked for, in thousands of bytes as they are sent. */
const BUDGET_KB = 300;

const at = (file: string) => join(built, file);
const read = (file: string) => readFileSync(at(file));
const kilobytes = (file: string) => gzipSync(read(file)).length / 1000;

/** The page, its styles, its script and every script that one cannot run without. */
function firstLoad(): string[] {
  const page = read('index.html').toString();
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file = '']) => file,
  );
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (file.endsWith('.js')) for (const needed of staticImports(file)) visit(needed);
  };
  for (const file of named) visit(file);
  return ['index.html', ...files];
}

/** What a built script imports before it runs; what it fetches later by `import(…)` is not among it. */
function staticImports(file: string): string[] {
  const imports = read(file)
    .toString()
    .matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[^'"();]*?\bfrom\s*)?["'](\.[^"']+\.js)["']/g);
  return [...imports].map(([, path = '']) => posix.join(dirname(file), path));
}

test(`the admin UI opens with less than ${BUDGET_KB} kB`, () => {
  const sizes = firstLoad().map((file) => ({ file, kB: kilobytes(file) }));
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const lines = sizes.map(({ file, kB }) => `  ${kB.toFixed(1).padStart(6)} kB  ${file}`);
  const said = `First load of the admin UI: ${total.toFixed(1)} kB gzip of ${BUDGET_KB}`;
  process.stdout.write(`${[said, ...lines].join('\n')}\n`);
  expect(sizes.length).toBeGreaterThan(2);
  expect(total).toBeLessThan(BUDGET_KB);
});

test('whatever is worth it was compressed when it was built, not when it is asked for', () => {
  // The smallest would grow by it.
  const large = firstLoad().filter((file) => read(file).length > 1_000);
  const compressed = large.flatMap((file) => [`${file}.br`, `${file}.gz`]);
  expect(compressed.filter((file) => !existsSync(at(file)))).toEqual([]);
});
