import { type RefCallback, useCallback, useState } from 'react';

/** Whether what stands in an element is no wider than it, as long as both may change. */
export function useFits(): { readonly ref: RefCallback<HTMLElement>; readonly fits: boolean } {
  const [fits, setFits] = useState(true);
  const ref = useCallback((element: HTMLElement | null) => {
    const content = element?.firstElementChild;
    if (!element || !content) return undefined;
    const observer = new ResizeObserver(() => setFits(content.scrollWidth <= element.clientWidth));
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  return { ref, fits };
}
