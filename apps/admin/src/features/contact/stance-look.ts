import type { MarkShape } from '../../components/mark.tsx';
import type { ContactCard } from './contact-map.ts';

export type StanceName = NonNullable<ContactCard['stance']>;

interface StanceLook {
  readonly shape: MarkShape;
  /** Any CSS colour. */
  readonly colour: string;
  /** How the border of a card is drawn, so that colour never carries the meaning alone. */
  readonly border: 'double' | 'solid' | 'dotted';
  readonly width: number;
  readonly radius: number;
}

/** From for us to against us: round and double to square and heavy. */
export const stanceLooks: Readonly<Record<StanceName, StanceLook>> = {
  champion: { shape: 'full', colour: 'var(--active)', border: 'double', width: 4, radius: 18 },
  supporter: { shape: 'half', colour: 'var(--active)', border: 'solid', width: 2, radius: 12 },
  neutral: { shape: 'ring', colour: 'var(--muted)', border: 'solid', width: 1, radius: 6 },
  sceptic: { shape: 'diamond', colour: 'var(--slipping)', border: 'dotted', width: 3, radius: 6 },
  blocker: { shape: 'filledDiamond', colour: 'var(--lost)', border: 'solid', width: 4, radius: 0 },
};

export const unknownStance: StanceLook = {
  shape: 'ring',
  colour: 'var(--line)',
  border: 'solid',
  width: 1,
  radius: 6,
};
