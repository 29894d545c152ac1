import { z } from 'astro/zod';
import { commonFields, title } from '../../core/schema/entry.ts';

/** A page of an organisation's own, which says everything in its body. */
export const schema = z.strictObject({ title, ...commonFields });
