import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { useKeys } from './use-keys.ts';

type Body = RefObject<HTMLElement | null>;

const rowLink = 'tr a[data-row-link]';
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Goes from row to row of a table whose rows are links: by arrows while the focus is in it, by J and K from anywhere on
 * the screen. Of several tables J and K go into the first until one of them has the focus.
 */
export function useRowKeys(body: Body): (event: KeyboardEvent) => void {
  useKeys({ j: () => stepFromAnywhere(body, 1), k: () => stepFromAnywhere(body, -1) });
  return useCallback(
    (event) => {
      const step = steps[event.key];
      if (step !== undefined && stepWithin(body, step)) event.preventDefault();
    },
    [body],
  );
}

function stepFromAnywhere(body: Body, by: number): void {
  const table =
    document.activeElement?.closest('tbody') ?? document.querySelector(`tbody ${rowLink}`)?.closest('tbody');
  if (table && table === body.current) stepWithin(body, by);
}

/** Whether there was a row to go to. */
function stepWithin({ current }: Body, by: number): boolean {
  const links = [...(current?.querySelectorAll<HTMLElement>(rowLink) ?? [])];
  const next = links[links.findIndex((link) => link.matches(':focus')) + by];
  next?.focus();
  return next !== undefined;
}
