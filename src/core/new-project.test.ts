import { describe, expect, it } from 'vitest';
import { planProject, usualAnswers, wrongAnswer } from './new-project.ts';

const ANSWERS = { name: 'Ours: the "big" one', url: 'https://ours.example/', accent: '#1d4f91' };
const DEPENDENCIES = { tandem: '^1.2.3', node: '24.0.0' };
const plan = (template: { path: string; text: string }[]) =>
  planProject({ template, answers: ANSWERS, edition: '1.10', dependencies: DEPENDENCIES });

describe('planProject', () => {
  it('fills the gaps, as YAML where they stand in YAML', () => {
    const text = 'name: {{name}}\nurl: {{url}}\naccent: {{accent}}\nedition: {{edition}}\n# {{title}} {{version}}\n';
    expect(plan([{ path: 'playbook.yaml', text }])).toEqual([
      {
        path: 'playbook.yaml',
        text: [
          'name: "Ours: the \\"big\\" one"',
          'url: "https://ours.example/"',
          'accent: "#1d4f91"',
          'edition: "1.10"',
          '# Ours: the "big" one 1.10',
          '',
        ].join('\n'),
      },
    ]);
  });

  it('leaves alone what is no gap', () => {
    const files = [{ path: 'deploy.yml', text: '${{ github.ref_name }} {path} {{unknown}} {product.leader}' }];
    expect(plan(files)).toEqual(files);
  });

  it('gives files back the dot that npm would not pack', () => {
    expect(plan([{ path: '_github/workflows/deploy_it.yml', text: '' }])).toEqual([
      { path: '.github/workflows/deploy_it.yml', text: '' },
    ]);
  });

  it('says in package.json where the package comes from', () => {
    const [file] = plan([{ path: 'package.json', text: '{ "private": true, "dependencies": {} }' }]);
    expect(JSON.parse(file?.text ?? '')).toEqual({
      private: true,
      dependencies: { 'tandem-playbook': '^1.2.3' },
      devDependencies: { node: '24.0.0' },
    });
  });
});

describe('usualAnswers', () => {
  it.each([
    ['our-playbook', 'Our playbook'],
    ['Acme_way 2', 'Acme way 2'],
    ['...', 'Our playbook'],
  ])('takes the name from the folder %s', (folder, name) => {
    expect(usualAnswers(folder)).toEqual({ name, url: 'https://playbook.example/', accent: '#1d4f91' });
  });

  it('gives answers that will do', () => {
    const answers = usualAnswers('our-playbook');
    for (const field of ['name', 'url', 'accent'] as const)
      expect(wrongAnswer(field, answers[field] ?? '')).toBeUndefined();
  });
});

describe('wrongAnswer', () => {
  it.each([
    ['name', '', '"" is empty.'],
    ['url', 'ours.example', '"ours.example" is not an https:// address such as https://www.example.org/.'],
    ['accent', 'blue', '"blue" is not a colour such as "#1d4f91", in quotes.'],
  ] as const)('refuses the %s "%s"', (field, value, message) => {
    expect(wrongAnswer(field, value)).toBe(message);
  });

  it('names a colour that passes where one is too light', () => {
    const message = wrongAnswer('accent', '#ffdd00') ?? '';
    const [, better = ''] = /same hue, (#[0-9a-f]{6}) passes/.exec(message) ?? [];
    expect(message).toContain('contrast of 1.34');
    expect(wrongAnswer('accent', better)).toBeUndefined();
  });
});
