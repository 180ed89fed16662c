import { useSearch } from '@tanstack/react-router';

/** What an address has to say of the version that is shown: the next one, or nothing for the one that runs. */
export function useVersion(): { readonly version?: 'next' } {
  const { version } = useSearch({ strict: false });
  return version === 'next' ? { version } : {};
}
