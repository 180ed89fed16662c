import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { LanguageProvider } from '../lib/i18n.tsx';
import { useLanguage } from '../lib/preferences.ts';
import { cssVariables, theme } from '../lib/theme.ts';
import { createQueryClient, TRPCProvider, trpcClient } from '../lib/trpc.ts';
import { Notices } from './notices.tsx';
import { createAppRouter } from './router.tsx';

/** Everything the screens stand on: looks, language, data, routes. */
export function App() {
  const [language] = useLanguage();
  const [queryClient] = useState(() => createQueryClient());
  const [router] = useState(() => createAppRouter(queryClient));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <LanguageProvider language={language} timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider queryClient={queryClient} trpcClient={trpcClient}>
            <Notices />
            <RouterProvider router={router} />
          </TRPCProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
