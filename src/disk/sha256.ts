import { createHash } from 'node:crypto';

/** The sha256 of a text's bytes, in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
