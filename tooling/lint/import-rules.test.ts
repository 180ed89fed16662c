import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { allowed, type Case, forbidden } from './import-cases.ts';

// The real rules on small files of a house that is built like this one.

const repository = fileURLToPath(new URL('../../', import.meta.url));
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

// A line each in the file it is about, so that a finding belongs to a case by file and line.
const cases = [...forbidden, ...allowed];
const files = new Map(cases.map(({ file }) => [file, cases.filter((each) => each.file === file)]));

interface Finding {
  readonly help: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

let findings: readonly Finding[];

beforeAll(async () => {
  const house = await mkdtemp(join(tmpdir(), 'sleutel-rules-'));
  try {
    await build(house);
    findings = await lint(house);
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}, 60_000);

describe('is refused with a sentence that says where the code belongs:', () => {
  test.each(forbidden)('$file: $code', (each) => {
    expect(saidOf(each)).toContainEqual(expect.stringContaining(each.says));
  });
});

describe('is allowed:', () => {
  test.each(allowed)('$file: $code', (each) => {
    expect(saidOf(each)).toEqual([]);
  });
});

async function build(house: string): Promise<void> {
  for (const config of ['.oxlintrc.json', join('tooling', 'lint', 'import-rules.json')]) {
    await cp(join(repository, config), join(house, config));
  }
  for (const [file, lines] of files) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), `${lines.map(({ code }) => code).join('\n')}\n`);
  }
}

/** Findings end the linter with 1, which is what we came for. */
async function lint(house: string): Promise<readonly Finding[]> {
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, '--format=json'], { cwd: house }, (_, stdout) => resolve(stdout));
  });
  const report: { readonly diagnostics: readonly Finding[] } = JSON.parse(output);
  return report.diagnostics;
}

function saidOf(each: Case): string[] {
  const line = 1 + (files.get(each.file) ?? []).indexOf(each);
  return findings
    .filter(({ filename }) => filename.replaceAll('\\', '/') === each.file)
    .filter(({ labels }) => labels.some(({ span }) => span.line === line))
    .map(({ help }) => help);
}
