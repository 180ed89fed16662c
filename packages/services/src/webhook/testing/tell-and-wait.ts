import { createDb } from '@sleutel/db';
import { contextFor } from '../../analysis/testing/context.ts';
import { systemActor } from '../../core/index.ts';
import { deliverWebhooks } from '../index.ts';

// A worker of its own, which tells what is due in the database it is given and is killed meanwhile.
const [, , url = '', now = ''] = process.argv;
const ctx = { ...contextFor(createDb(url), now), actor: systemActor('worker'), webhooksAllowPrivate: true };
await deliverWebhooks(ctx, {});
