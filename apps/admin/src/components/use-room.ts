import { type RefCallback, useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * How much room a table takes, the widest first: long cells are cut sooner, columns that are good to have are left out,
 * words take several lines, one column after another gives way, and at last it is as on a phone.
 */
function roomsOf(givers: number): readonly string[] {
  const ways = Array.from({ length: givers }, (_, way) => `without-${way + 1}`);
  const lessAndLess = ways.map((_, last) => ['least', 'wrapped', ...ways.slice(0, last + 1)].join(' '));
  return ['wide', 'snug', 'tight', 'least', 'least wrapped', ...lessAndLess, 'least wrapped few'];
}

/**
 * Gives a table the room that there is. What stands first in the element is put into the widest room that it fits in,
 * by `data-room`; whether it fits into any. As many columns may give way one by one as there are givers.
 */
export function useRoom(givers: number): { readonly ref: RefCallback<HTMLElement>; readonly fits: boolean } {
  const [fits, setFits] = useState(true);
  const place = useRef<HTMLElement>(null);
  const measure = useCallback(() => {
    if (place.current) setFits(fitIn(place.current, roomsOf(givers)));
  }, [givers]);
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

function fitIn(element: HTMLElement, rooms: readonly string[]): boolean {
  const content = element.firstElementChild;
  if (!content) return true;
  return rooms.some((room) => {
    element.dataset['room'] = room;
    return content.scrollWidth <= element.clientWidth;
  });
}
