import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { PartFailed } from '../../components/part-failed.tsx';

interface RowsShownProps<Row> {
  readonly data: { readonly items: readonly Row[] } | undefined;
  readonly error: unknown;
  readonly children: (items: readonly Row[]) => ReactNode;
}

/** Rows as far as they have come, or why they have not. */
export function RowsShown<Row>({ data, error, children }: RowsShownProps<Row>) {
  if (data) return children(data.items);
  return error ? <PartFailed error={error} /> : <Skeleton height={64} />;
}
