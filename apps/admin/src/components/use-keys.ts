import { useEffect, useRef } from 'react';

type Act = (event: KeyboardEvent) => void;

const busy =
  'input:not([type=checkbox]), textarea, select, [contenteditable="true"], [role=dialog], [role=menu], [role=listbox]';

/**
 * What single keys do on a screen, wherever on it one is; not while somebody writes, chooses or answers a question,
 * and never together with Ctrl, Alt or ⌘.
 */
export function useKeys(keys: Readonly<Record<string, Act>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(busy)) return;
      latest.current[event.key]?.(event);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
