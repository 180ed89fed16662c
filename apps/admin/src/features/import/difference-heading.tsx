import { useTranslations } from 'use-intl';
import classes from './sheet-difference.module.css';

interface DifferenceHeadingProps {
  readonly name: string;
  readonly shown: number;
  readonly all: number;
}

/** Says of a list of rows when it is not all of them. */
export function DifferenceHeading({ name, shown, all }: DifferenceHeadingProps) {
  const t = useTranslations('imports.difference');
  return (
    <h3 className={classes.heading}>
      {name}
      {shown < all && ` (${t('first', { count: shown })})`}
    </h3>
  );
}
