export { default as Engineering } from './Engineering.astro';
export { default as Note } from './Note.astro';
export { default as Product } from './Product.astro';
export { default as Say } from './Say.astro';
export { default as Sides } from './Sides.astro';
export { default as Together } from './Together.astro';
export { default as Try } from './Try.astro';
