import type { Role } from '@sleutel/domain/user';
import { ServiceError } from '../core/index.ts';
import type { ProgrammeRecord } from './record.ts';

interface Resumer {
  readonly id: string;
  readonly role: Role | 'system';
}

/** After an emergency stop only who stands behind what is sent has it go on: one who approved it, or an administrator. */
export function mayResume(
  { stoppedAt, approvals }: Pick<ProgrammeRecord, 'stoppedAt' | 'approvals'>,
  who: Resumer,
) {
  if (stoppedAt === null || who.role === 'admin') return true;
  return approvals.some(({ userId, voidedAt }) => voidedAt === null && userId === who.id);
}

export function refuseUnlessMayResume(record: ProgrammeRecord, who: Resumer): void {
  if (mayResume(record, who)) return;
  throw new ServiceError(
    'refused',
    'stopped-in-emergency',
    'It was stopped in an emergency: one who approved it, or an administrator, has to resume it.',
  );
}
