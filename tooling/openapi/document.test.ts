import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { TEST_EVENT, WebhookEventType } from '@sleutel/domain/webhook';
import { expect, test } from 'vitest';
import { procedures } from '../api-reference/procedures.ts';
import { fileFrom } from '../api-reference/repository.ts';
import { openApiText } from './document.ts';
import type { Operation } from './operation.ts';

const text = await openApiText();
const { paths, webhooks, components } = JSON.parse(text) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('docs/openapi.json says what the code says; `pnpm api-reference` writes it', () => {
  expect(readFileSync(fileFrom('docs/openapi.json'), 'utf8')).toBe(text);
});

test('it is a valid document of OpenAPI 3.1', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe('3.1');
});

test('it has every procedure once, under its name, with its method and whoever may call it', () => {
  const found = operations
    .filter(({ path }) => path.startsWith('/api/trpc/'))
    .map(({ path, method, operation }) => ({
      path,
      method: method.toUpperCase(),
      name: operation.operationId,
      roles: operation['x-roles'],
    }));
  const expected = procedures().map(({ name, method, roles }) => ({
    path: `/api/trpc/${name}`,
    method,
    name,
    roles,
  }));
  expect(found).toEqual(expected);
});

test('no two operations are called the same, and each has a summary', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(operations.filter(({ operation }) => operation.summary === '')).toEqual([]);
});

test('every reference leads somewhere, and nothing is there that nothing refers to', () => {
  const referred = new Set(
    [...text.matchAll(/"\$ref": ?"#\/components\/([^"]+)"/g)].map(([, to = '']) => to),
  );
  const there = ['schemas', 'responses'].flatMap((kind) =>
    Object.keys(components[kind] ?? {}).map((name) => `${kind}/${name}`),
  );
  expect(referred.size).toBeGreaterThan(200);
  expect([...referred].sort()).toEqual(there.sort());
});

test('every event that other systems are told of is a webhook', () => {
  expect(Object.keys(webhooks)).toEqual([...WebhookEventType.options, TEST_EVENT]);
});
