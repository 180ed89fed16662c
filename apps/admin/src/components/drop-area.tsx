import { type ReactNode, useState } from 'react';

interface DropAreaProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly className: string | undefined;
  readonly onDrop: (files: readonly File[]) => void;
  /** Holds a button that chooses files too: the way of the keyboard. */
  readonly children: ReactNode;
}

/** Where pointers drop files; its looks hear by `data-over` that some are held above it. */
export function DropArea({ label, disabled = false, className, onDrop, children }: DropAreaProps) {
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      className={className}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) onDrop([...event.dataTransfer.files]);
      }}
    >
      {children}
    </section>
  );
}
