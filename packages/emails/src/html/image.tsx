import type { CSSProperties } from 'react';

type Props = {
  src: string;
  alt: string;
  width?: number;
  height?: number;
  className?: string;
  /** Of the picture, and of the words in its place where pictures are blocked. */
  style: CSSProperties;
};

/** A picture on lines of its own. */
export function Image({ alt, style, ...rest }: Props) {
  return <img {...rest} alt={alt} style={{ ...style, display: 'block' }} />;
}
