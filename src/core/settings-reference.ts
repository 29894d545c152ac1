import { z } from 'astro/zod';
import { OWN } from './playbook-file.ts';
import { playbookSettings } from './schema/playbook.ts';
import { SETTINGS_EXAMPLES } from './settings-examples.ts';

/** Every setting of `playbook.yaml` in the order of its schema: its name with dots, what it is for, and how it is written. */
export const settingsReference = (): SettingRow[] =>
  rowsOf(wholeSchema(), '').map((row) => ({
    ...row,
    example: Object.entries(SETTINGS_EXAMPLES).find(([name]) => name === row.name)?.[1],
  }));

/** The JSON Schema of `playbook.yaml`, as people write it: with a base, most of what is needed may be left to that. */
export const settingsSchema = (): JsonSchema => {
  const { required = [], ...schema } = wholeSchema();
  const own = required.filter((name) => OWN.some((other) => other === name));
  return { ...schema, required: own, if: { required: ['base'] }, else: { required } };
};

/** The schema of a playbook without a base. */
const wholeSchema = (): JsonSchema =>
  z.toJSONSchema(playbookSettings, { io: 'input', unrepresentable: 'any' }) as JsonSchema; // of an object

/** The rows of a schema, each with `prefix` before its name. */
export const rowsOf = (schema: JsonSchema, prefix: string): SettingRow[] => {
  const { properties = {}, required = [] } = asMap(schema);
  return Object.entries(properties).flatMap(([key, setting]): SettingRow[] => {
    const name = prefix + key;
    const row = {
      name,
      about: setting.description ?? '',
      form: formOf(setting),
      need: required.includes(key) ? needOf(prefix) : undefined,
    };
    return [
      row,
      ...rowsOf(setting, `${name}.`),
      ...rowsOf(eachOf(setting), `${name}.<key>.`),
      ...rowsOf(itemOf(setting), `${name}[].`),
    ];
  });
};

/** What a setting is where it is written as a map. */
const asMap = (schema: JsonSchema): JsonSchema => schema.anyOf?.find(({ properties }) => properties) ?? schema;

/** What each key of a table holds. */
const eachOf = ({ additionalProperties: each }: JsonSchema): JsonSchema => (typeof each === 'object' ? each : {});

/** What each item of a list holds. */
const itemOf = ({ items = {} }: JsonSchema): JsonSchema => items;

const needOf = (prefix: string): string =>
  prefix === '' ? 'needed where there is no base' : `needed in ${prefix.slice(0, -1)}`;

const formOf = (schema: JsonSchema): string => {
  const { type, enum: values, properties, anyOf } = schema;
  if (anyOf) return anyOf.map((form) => form.const ?? formOf(form)).join(' or ');
  if (values) return values.join(' or ');
  if (properties) return 'settings of its own';
  if (type === 'object') return FOR_EACH_KEY[eachOf(schema).type ?? ''] ?? 'a line for each key';
  if (type === 'array') return 'a list';
  if (type === 'boolean') return 'true or false';
  return type === 'string' ? 'text' : (type ?? 'text');
};

const FOR_EACH_KEY: Record<string, string> = { array: 'a list for each key', object: 'settings for each key' };

/** The part of JSON Schema that settings use. */
interface JsonSchema {
  type?: string;
  description?: string;
  enum?: string[];
  const?: string;
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  if?: JsonSchema;
  else?: JsonSchema;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
}

/** One setting, for readers. */
export interface SettingRow {
  /** Its name, with dots where it is part of another: `brand.accent`. */
  name: string;
  about: string;
  /** How its value is written. */
  form: string;
  /** Where it must not be left out, in words. */
  need: string | undefined;
  /** How it may look, where that is worth a few lines. */
  example?: string | undefined;
}
