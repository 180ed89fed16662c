import { useRef, useState } from 'react';
import { withAppearance } from './mail-appearance.ts';
import classes from './mail-frame.module.css';

interface MailFrameProps {
  readonly title: string;
  readonly html: string;
  readonly width: 'phone' | 'desktop';
  /** The appearance of the mail program. */
  readonly scheme?: 'light' | 'dark';
  /** False: as where pictures are blocked, with their words in their place. */
  readonly pictures?: boolean;
}

/**
 * An e-mail as a mail program shows it. It runs no script, opens nothing and sends nothing: it is of our own origin
 * only so that its height can be read and its links kept from leading away.
 */
export function MailFrame({ title, html, width, scheme = 'light', pictures = true }: MailFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  const settle = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    page.addEventListener('click', (event) => event.preventDefault());
    setHeight(page.documentElement.scrollHeight);
    new ResizeObserver(() => setHeight(page.body.scrollHeight)).observe(page.body);
  };
  return (
    <div className={classes.place}>
      <iframe
        // Another appearance is another document: a mail program does not change it under the reader.
        key={scheme}
        ref={frame}
        title={title}
        sandbox="allow-same-origin"
        srcDoc={withAppearance(html, { scheme, pictures })}
        className={classes.frame}
        data-width={width}
        data-scheme={scheme}
        style={{ height }}
        onLoad={settle}
      />
    </div>
  );
}
