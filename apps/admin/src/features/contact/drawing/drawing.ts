import type { NeededRole } from '@sleutel/domain/contact';
import type { StanceName } from '../stance-look.ts';
import type { Point } from './layout.ts';

/** One card as it is drawn, in words of the language of the screen. */
export interface DrawnPerson extends Point {
  readonly kind: 'person';
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly title: string;
  readonly role: string | null;
  readonly stance: StanceName | null;
  readonly stanceWord: string | null;
  /** 1 to 5; null where it is not known. */
  readonly influence: number | null;
  readonly touch: string;
  readonly faded: boolean;
  readonly left: boolean;
  readonly superiorId: string | null;
  /** In how many other accounts they stand. */
  readonly elsewhere: number;
  /** What size and lines say, for those who do not see them. */
  readonly unseen: string;
}

/** A role that nobody has. */
export interface DrawnGhost extends Point {
  readonly kind: 'ghost';
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly role: NeededRole;
  readonly name: string;
  readonly hint: string;
}

export interface Drawing {
  readonly people: readonly DrawnPerson[];
  readonly ghosts: readonly DrawnGhost[];
}
