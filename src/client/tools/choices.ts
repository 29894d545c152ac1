import { element } from '../search/element.ts';

/** One of several answers, as radio buttons under a legend; `look` is how much room each gets. */
export const choices = <Value extends string>({ legend, name, options, chosen, look }: ChoicesInput<Value>) => {
  const inputs = Object.entries<string>(options).map(([value, label]) => {
    const input = element('input', { type: 'radio', name, value });
    input.checked = value === chosen;
    return { value: value as Value, input, label: element('label', {}, input, element('span', {}, label)) }; // a key of the options
  });
  return {
    field: element(
      'fieldset',
      { class: 'choices', 'data-look': look },
      element('legend', {}, legend),
      ...inputs.map(({ label }) => label),
    ),
    inputs: inputs.map(({ input }) => input),
    /** What is chosen now. */
    value: (): Value | undefined => inputs.find(({ input }) => input.checked)?.value,
  };
};

/** A field to choose one of several things from, under its label. */
export const choiceList = (label: string, name: string, options: Readonly<Record<string, string>>, chosen = '') => {
  const select = element(
    'select',
    { name },
    ...Object.entries(options).map(([value, text]) => element('option', { value }, text)),
  );
  select.value = chosen;
  return { field: element('label', { class: 'choice-list' }, label, select), select };
};

interface ChoicesInput<Value extends string> {
  legend: string;
  name: string;
  /** The words for each value, in order. */
  options: Readonly<Record<Value, string>>;
  chosen: Value | undefined;
  look: 'large' | 'small';
}
