import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const api = 'http://127.0.0.1:4400';

export default defineConfig({
  // Each file once when it is built, as tightly as can be, and not with every visit.
  plugins: [react(), compression({ include: /\.(html|js|css|json|svg)$/ })],
  server: {
    proxy: { '/api': api, '/u': api, '/r': api, '/offer': api, '/preferences': api, '/pictures': api },
  },
  build: {
    target: 'es2022',
    // The licence notes and the map of the code are for developers; recipients never load this page.
    sourcemap: true,
  },
});
