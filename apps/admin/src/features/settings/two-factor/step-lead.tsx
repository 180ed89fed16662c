import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** What a later step says first: whoever hears the screen, or goes by keys, is there once the step before is gone. */
export function StepLead({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Text ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </Text>
  );
}
