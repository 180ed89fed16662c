import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: { '/api': api, '/u': api, '/r': api, '/offer': api, '/preferences': api, '/pictures': api },
  },
  build: {
    target: 'es2022',
    // The licence notes and the map of the code are for developers; recipients never load this page.
    sourcemap: true,
  },
});
