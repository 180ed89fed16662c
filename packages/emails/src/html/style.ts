import type { CSSProperties } from 'react';
import type { Theme } from './theme.ts';

/**
 * The inline styles of running text; the dark appearance overrides their colours by class. A word too long for a phone
 * is broken rather than let it widen the table.
 */
export function textStyle({ light, font }: Theme): CSSProperties {
  return {
    color: light.text,
    fontFamily: font,
    fontSize: '16px',
    lineHeight: '26px',
    margin: '0 0 18px',
    wordBreak: 'break-word',
  };
}

export function smallStyle({ light, font }: Theme): CSSProperties {
  return {
    color: light.muted,
    fontFamily: font,
    fontSize: '14px',
    lineHeight: '21px',
    margin: '0 0 4px',
    wordBreak: 'break-word',
  };
}
