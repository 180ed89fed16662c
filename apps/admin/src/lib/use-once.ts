import { useRef, useState } from 'react';

/**
 * Does something that adds, once at a time: who asks again while it is under way, as by the second click of two, asks for
 * nothing more.
 */
export function useOnce(work: () => Promise<unknown>) {
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const once = async () => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { busy, once: () => void once() };
}
