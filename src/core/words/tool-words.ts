import type { englishTools } from './en/tools.ts';

/** What the scripts of tools say: plain data, in groups by the part of a tool that says it. */
export type ToolWords = typeof englishTools;
