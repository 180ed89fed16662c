import { Anchor } from '@mantine/core';
import classes from './telephone.module.css';

/** A telephone number that calls where it is pressed. */
export function Telephone({ number }: { readonly number: string }) {
  return (
    <Anchor href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} inherit className={classes.number}>
      {number}
    </Anchor>
  );
}
