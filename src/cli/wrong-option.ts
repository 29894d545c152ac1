import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { closest } from '../core/closest.ts';
import { didYouMean } from '../core/did-you-mean.ts';

/** What is wrong with the first option that cannot be meant as it stands, and what can; undefined where none is wrong. */
export const wrongOption = (args: readonly string[], options: ParseArgsOptionsConfig): string | undefined => {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const wrong = tokens.map((token) => (token.kind === 'option' ? whatIsWrong(token, options) : undefined));
  return wrong.find((message) => message !== undefined);
};

const whatIsWrong = (
  { name, rawName, value, inlineValue }: OptionToken,
  options: ParseArgsOptionsConfig,
): string | undefined => {
  if (!Object.hasOwn(options, name)) return unknown(rawName, Object.keys(options));
  const takesValue = options[name]?.type === 'string';
  if (takesValue && (value === undefined || value === '' || (inlineValue !== true && value.startsWith('-'))))
    return `${rawName} needs a value behind it: ${rawName} VALUE, or ${rawName}=VALUE where that begins with a hyphen.`;
  return !takesValue && inlineValue === true ? `${rawName} takes no value: write ${rawName} alone.` : undefined;
};

const unknown = (rawName: string, names: readonly string[]): string => {
  const near = closest(rawName.replace(/^-+/, ''), names);
  const hint =
    didYouMean(near && `--${near}`, '', '') ?? `options here are: ${names.map((name) => `--${name}`).join(', ')}.`;
  return `there is no option ${rawName}; ${hint}`;
};

interface OptionToken {
  name: string;
  /** As it was typed, such as `-h`. */
  rawName: string;
  value?: string | undefined;
  /** Whether the value stands behind an equals sign. */
  inlineValue?: boolean | undefined;
}
