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
        // What every page may say is one request a language; a feature's words are a file of their own, as without this.
        codeSplitting: {
          groups: [
            { name: 'words-en', test: /locales[\\/]en[\\/](common|errors|numbers|skills)\.json/ },
            { name: 'words-de', test: /locales[\\/]de[\\/](common|errors|numbers|skills)\.json/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3978' } },
});
