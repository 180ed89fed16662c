import { Anchor } from '@mantine/core';

/** A telephone number that is called, or an address that is written to, by a tap. */
export function ReachLink({ kind, to }: { readonly kind: 'tel' | 'mailto'; readonly to: string }) {
  const href = kind === 'tel' ? to.replaceAll(/[^\d+]/g, '') : to;
  return <Anchor href={`${kind}:${href}`}>{to}</Anchor>;
}
