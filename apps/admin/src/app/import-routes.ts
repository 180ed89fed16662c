import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ImportsSearch, UploadSearch } from '../features/import/imports-search.ts';
import { frame } from './frame-route.tsx';

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  validateSearch: ImportsSearch,
  component: lazyRouteComponent(() => import('../features/import/imports-page.tsx'), 'ImportsPage'),
});

const upload = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$uploadId',
  validateSearch: UploadSearch,
  component: lazyRouteComponent(() => import('../features/import/upload-page.tsx'), 'UploadPage'),
});

const batch = createRoute({
  getParentRoute: () => frame,
  path: '/imports/batches/$importId',
  validateSearch: ImportsSearch,
  component: lazyRouteComponent(() => import('../features/import/batch-page.tsx'), 'BatchPage'),
});

/** How data come in from files. */
export const importRoutes = [imports, upload, batch] as const;
