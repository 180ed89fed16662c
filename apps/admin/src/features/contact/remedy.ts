import type { BuyingRole } from '@sleutel/domain/contact';
import type { MapGap } from './contact-map.ts';

/** What mends a gap. */
export type Remedy =
  | { readonly kind: 'add'; readonly role: BuyingRole | null }
  | { readonly kind: 'assign'; readonly contactId: string; readonly role: BuyingRole }
  | { readonly kind: 'open'; readonly contactId: string };

export function remedyOf(gap: MapGap): Remedy[] {
  switch (gap.kind) {
    case 'nobody':
      return [{ kind: 'add', role: null }];
    case 'missingRole':
      return [
        { kind: 'add', role: gap.role },
        ...(gap.successor
          ? [{ kind: 'assign', contactId: gap.successor.contactId, role: gap.role } as const]
          : []),
      ];
    case 'singleThread':
      return [{ kind: 'add', role: null }];
    case 'untouched':
    case 'superiorLeft':
      return [{ kind: 'open', contactId: gap.contactId }];
  }
}
