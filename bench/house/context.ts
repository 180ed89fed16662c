import type { Db } from '@sleutel/db';
import type { JobProducer } from '@sleutel/queue';
import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { users } from './company.ts';

/** What every process of a run has to agree on. */
export const appSecret = 'a secret of at least thirty-two characters';
export const mailFrom = 'Sleutel <post@house.example>';
export const publicUrl = 'https://house.example';

const noJobs: JobProducer = { enqueue: async () => undefined, enqueueMany: async () => undefined };
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The verbs' surroundings for somebody of the house; nothing is sent from here, and no jobs are handed over. */
export function contextOf(db: Db, user: keyof typeof users): ServiceContext {
  return { ...depsOf(db), actor: { kind: 'user', id: user, name: user, role: users[user] } };
}

/** The same for what runs by itself. */
export function systemContext(db: Db): ServiceContext {
  return { ...depsOf(db), actor: systemActor('bench') };
}

function depsOf(db: Db): ServiceDeps {
  return {
    db,
    jobs: noJobs,
    mail: { transport: unused, from: mailFrom },
    publicUrl,
    appSecret,
    now: () => new Date(),
    log: silent,
  };
}

const unused: ServiceDeps['mail']['transport'] = {
  name: 'outbox',
  idempotent: true,
  keyWindowMs: null,
  maxBatch: 100,
  send: () => Promise.reject(new Error('nothing is sent from here')),
  close: async () => undefined,
};

function ignore(): void {}
