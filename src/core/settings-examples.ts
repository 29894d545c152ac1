import type { PlaybookSettings } from './schema/playbook.ts';

/** An example of each setting, as it stands in `playbook.yaml`. */
export const SETTINGS_EXAMPLES: Readonly<Record<keyof PlaybookSettings, string>> = {
  name: 'name: The Acme way',
  tagline: 'tagline: How we lead product and engineering, together.',
  description: 'description: Who decides what at Acme, and what we do when it hurts.',
  url: 'url: https://acme.example/handbook/',
  suggest: 'suggest: https://git.example/acme/playbook/edit/main/{path}',
  ask: 'ask: https://git.example/acme/playbook/issues/new',
  licence: 'licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }',
  visibility: 'visibility: internal',
  home: 'home:\n  title: How we lead product at Acme\n  parts: [questions, doors, picture]',
  navigation: 'navigation:\n  - situations\n  - { to: guides/the-boundary, text: Start here }',
  footer: 'footer:\n  - { to: https://acme.example/legal, text: Legal notice }',
  alternates: "alternates:\n  - { language: de, url: 'https://acme.example/de/' }",
  language: 'language: en-GB',
  base: "base:\n  package: tandem-playbook\n  edition: '1.1'",
  brand: `brand:
  accent: '#8f2d00'
  colours:
    product: '#9a3412'
    engineering: { light: '#00606e', dark: '#6fd3e0' }
  logo: { light: /logo.svg, dark: /logo-dark.svg }
  icon: /favicon.svg
  styles: /own.css
  fonts:
    text:
      family: Acme Text
      files:
        - { file: /fonts/acme.woff2, weight: 400 700 }
        - { file: /fonts/acme-italic.woff2, style: italic }
    labels: system`,
  root: 'root: latest',
  differences: 'differences: none',
  content: 'content:\n  mdx: trusted',
  terms: 'terms:\n  product.leader: CPO\n  engineering.leader: { value: MTS lead, plural: MTS leads, article: an }',
  topics: 'topics:\n  onboarding: Onboarding',
  categories: 'categories:\n  craft: How we work',
  collections: 'collections:\n  plays: { title: Exercises, one: Exercise }\n  cases: { hide: true }',
  search: 'search:\n  synonyms:\n    okr: [goals]',
};
