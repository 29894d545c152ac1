import { z } from 'astro/zod';
import { playbookSettings } from './schema/playbook.ts';

/** Every setting of `playbook.yaml` in the order of its schema: its name with dots, what it is for, and how it is written. */
export const settingsReference = (): SettingRow[] => rowsOf(settingsSchema(), '');

/** The JSON Schema of `playbook.yaml`, as people write it. */
export const settingsSchema = (): JsonSchema =>
  z.toJSONSchema(playbookSettings, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // of an object

const rowsOf = ({ properties = {}, required = [] }: JsonSchema, prefix: string): SettingRow[] =>
  Object.entries(properties).flatMap(([key, setting]): SettingRow[] => {
    const name = prefix + key;
    const row = {
      name,
      about: setting.description ?? '',
      form: formOf(setting),
      need: required.includes(key) ? needOf(prefix) : undefined,
    };
    return [row, ...rowsOf(setting, `${name}.`)];
  });

const needOf = (prefix: string): string =>
  prefix === '' ? 'needed where there is no base' : `needed in ${prefix.slice(0, -1)}`;

const formOf = ({ type, enum: values, additionalProperties, properties }: JsonSchema): string => {
  if (values) return values.join(' or ');
  if (properties) return 'settings of its own';
  if (type === 'object')
    return typeof additionalProperties === 'object' && additionalProperties.type === 'array'
      ? 'a list for each key'
      : 'a line for each key';
  return type === 'string' ? 'text' : (type ?? 'text');
};

/** The part of JSON Schema that settings use. */
interface JsonSchema {
  type?: string;
  description?: string;
  enum?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

/** One setting, for readers. */
interface SettingRow {
  /** Its name, with dots where it is part of another: `brand.accent`. */
  name: string;
  about: string;
  /** How its value is written. */
  form: string;
  /** Where it must not be left out, in words. */
  need: string | undefined;
}
