import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRefusal } from '../../lib/refusal.ts';

interface RowsShownProps<Row> {
  readonly data: { readonly items: readonly Row[] } | undefined;
  readonly error: unknown;
  readonly children: (items: readonly Row[]) => ReactNode;
}

/** Rows as far as they have come, or why they have not. */
export function RowsShown<Row>({ data, error, children }: RowsShownProps<Row>) {
  const said = useRefusal();
  if (data) return children(data.items);
  return error ? <Text role="alert">{said(error)}</Text> : <Skeleton height={64} />;
}
