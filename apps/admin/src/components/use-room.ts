import { type RefCallback, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** How much room a table takes: long cells are cut sooner, and columns that are good to have are left out. */
const rooms = ['wide', 'snug', 'tight', 'least'] as const;

/**
 * Gives a table the room that there is. What stands first in the element is put into the widest room that it fits in,
 * by `data-room`; whether it fits into any.
 */
export function useRoom(): { readonly ref: RefCallback<HTMLElement>; readonly fits: boolean } {
  const [fits, setFits] = useState(true);
  const place = useRef<HTMLElement>(null);
  const measure = useCallback(() => {
    if (place.current) setFits(fitIn(place.current));
  }, []);
  // Before it is seen, and again whenever what stands in it is another.
  useLayoutEffect(measure);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      place.current = element;
      if (!element) return undefined;
      const observer = new ResizeObserver(measure);
      observer.observe(element);
      return () => observer.disconnect();
    },
    [measure],
  );
  return { ref, fits };
}

function fitIn(element: HTMLElement): boolean {
  const content = element.firstElementChild;
  if (!content) return true;
  return rooms.some((room) => {
    element.dataset['room'] = room;
    return content.scrollWidth <= element.clientWidth;
  });
}
