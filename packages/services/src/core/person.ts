import type { Verb } from '@sleutel/domain/user';
import type { Authorised } from './context.ts';
import { ServiceError } from './errors.ts';

/** The id of the person who acts. @throws where the engine does */
export function personOf<V extends Verb>({ actor }: Authorised<V>): string {
  if (actor.kind === 'user') return actor.id;
  throw new ServiceError('forbidden', 'not-a-person', 'Only a person does this.');
}
