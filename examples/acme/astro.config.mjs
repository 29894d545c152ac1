import tandem from 'tandem-playbook';
import { bets, glossary, plays } from './collections/acme.mjs';

export default {
  integrations: [
    tandem({
      collections: [bets, glossary, plays],
      components: {
        bodies: {
          Metric: {
            file: './src/components/Metric.astro',
            properties: { name: { most: 40 }, value: { most: 20 }, since: { most: 40, optional: true } },
            says: '{name}: {value}',
          },
          Status: {
            file: './src/components/Status.astro',
            place: 'line',
            properties: { is: { values: ['running', 'won', 'lost'] } },
            says: '({is})',
          },
        },
        pages: { SiteFooter: './src/components/Footer.astro' },
        blocks: { key: './src/components/Key.astro' },
      },
      css: ['./src/acme.css'],
      head: [
        { tag: 'meta', attributes: { name: 'theme-color', content: '#8f2d00' } },
        { tag: 'script', attributes: { src: '/stats.js', defer: true } },
        { tag: 'script', content: "document.documentElement.dataset.site = 'acme';" },
      ],
      policy: { 'connect-src': ['https://stats.acme.example'] },
    }),
  ],
};
