import { type Role, type Side, sidesOf } from '../user/index.ts';

export interface SignOffRequest {
  readonly userId: string;
  readonly role: Role;
  readonly side: Side;
  /** What was read: a sign-off is for exactly this version. */
  readonly version: number;
}

export interface SignOffState {
  readonly version: number;
  /** Those of this version. */
  readonly signOffs: readonly { readonly userId: string; readonly side: Side }[];
}

export type SignOffVerdict =
  | { readonly kind: 'signed'; readonly complete: boolean }
  | { readonly kind: 'refused'; readonly reason: 'changed' | 'notForSide' | 'alreadySigned' | 'otherSide' };

/** Whether somebody may sign a version for a side: each side by a person of its own, each once. */
export function signOff(request: SignOffRequest, { version, signOffs }: SignOffState): SignOffVerdict {
  const refused = (reason: Extract<SignOffVerdict, { kind: 'refused' }>['reason']) =>
    ({ kind: 'refused', reason }) as const;
  if (request.version !== version) return refused('changed');
  if (!sidesOf(request.role).includes(request.side)) return refused('notForSide');
  if (signOffs.some(({ side }) => side === request.side)) return refused('alreadySigned');
  if (signOffs.some(({ userId }) => userId === request.userId)) return refused('otherSide');
  return { kind: 'signed', complete: signOffs.length > 0 };
}
