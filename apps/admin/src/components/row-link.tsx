import { type LinkComponent, useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Destination {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly children?: ReactNode;
}

/** Where it leads does not depend on where one is, so unlike other links it takes no notice of the address. */
function Light({ children, ...to }: Destination) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate(to);
  };
  return (
    <a
      href={router.buildLocation(to).href}
      onClick={go}
      onPointerEnter={() => void router.preloadRoute(to)}
      data-row-link
    >
      {children}
    </a>
  );
}

/** The link of a row in a table with many of them. Typed as every link is: by the routes there are. */
export const RowLink = Light as unknown as LinkComponent<typeof Light>;
