import { defineConfig } from 'astro/config';
import tandem from 'tandem-playbook';

export default defineConfig({
  integrations: [tandem()],
});
