import { useMergedRef } from '@mantine/hooks';
import { createLink } from '@tanstack/react-router';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './tab-bar.module.css';

interface TabBarProps {
  readonly label: string;
  /** `TabLink`s. */
  readonly children: ReactNode;
}

/** Links between the parts of one page. They scroll where there is no room; arrow keys go from one to the next. */
export function TabBar({ label, children }: TabBarProps) {
  return (
    <nav className={classes.bar} aria-label={label} onKeyDown={moveBetweenTabs}>
      {children}
    </nav>
  );
}

/** One of them; where one is, the bar scrolls to it. */
export const TabLink = createLink(Tab);

function Tab({ ref, children, ...anchor }: ComponentProps<'a'>) {
  const place = useRef<HTMLAnchorElement>(null);
  // The router watches the link as well.
  const both = useMergedRef(place, ref);
  const current = anchor['aria-current'] === 'page';
  // Whenever it comes into sight, also after what stands below it was waited for.
  useLayoutEffect(() => {
    const bar = place.current?.parentElement;
    if (!current || !place.current || !bar) return;
    const { offsetLeft, offsetWidth } = place.current;
    bar.scrollLeft = offsetLeft - bar.offsetLeft - (bar.clientWidth - offsetWidth) / 2;
  }, [current]);
  return (
    <a ref={both} {...anchor} className={classes.tab}>
      {children}
    </a>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.findIndex((link) => link.matches(':focus')) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
