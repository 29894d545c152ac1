import { defineConfig } from 'astro/config';
import tandem from './src/integration.ts';

export default defineConfig({
  integrations: [tandem()],
});
