// What `tandem-playbook/collections` gives to projects that bring collections of their own. Each name is a promise: see
// "An API" in src/README.md.
export { z } from 'astro/zod';
export { commonFields, title } from '../core/schema/entry.ts';
export { about } from '../core/schema/field-meta.ts';
export type { FieldMeta } from '../core/schema/field-meta.ts';
export { day, listedIn, publicFile, reference, someTexts, text, texts, webAddress } from '../core/schema/fields.ts';
export { asItems, entriesBlock, listBlock } from '../view/blocks.ts';
export type { Block } from '../view/blocks.ts';
export { defineCollection } from '../view/collection.ts';
export type { PageCollection } from '../view/collection.ts';
export type { Entry } from '../view/entry.ts';
export type { Playbook } from '../view/playbook.ts';
export { extendCollection } from './extend.ts';
export type { Extension } from './extend.ts';
export { ours } from './index.ts';
