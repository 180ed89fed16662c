import { useEffect, useRef } from 'react';

/**
 * For a part of a page that an address may name after its `#`: it comes into view when it is there, which may be after
 * the page was opened.
 */
export function useArrival<Part extends HTMLElement>(id: string) {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (window.location.hash === `#${id}`) part.current?.scrollIntoView();
  }, [id]);
  return { id, ref: part, style: { scrollMarginTop: 60 } };
}
