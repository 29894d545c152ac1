import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import Tmp from './Tmp.astro';
it('renders', async () => {
  const c = await AstroContainer.create();
  const html = await c.renderToString(Tmp, { props: { name: 'Ada' } });
  expect(html).toContain('Hello Ada');
});
