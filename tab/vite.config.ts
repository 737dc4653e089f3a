import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    // The size check reads which files a page needs from here.
    manifest: true,
    // An inlined asset would be a data: URL, which the Content-Security-Policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // One request a language, not one a page.
        codeSplitting: {
          groups: [
            { name: 'words-en', test: /locales[\\/]en[\\/]/ },
            { name: 'words-de', test: /locales[\\/]de[\\/]/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3978' } },
});
