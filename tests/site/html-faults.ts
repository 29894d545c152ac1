import type { ConfigData } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const RULES: ConfigData = {
  root: true,
  // `details` counts as sectioning content in the validator's table, and not in the HTML standard, so `th` may hold it.
  elements: ['html5', { details: { sectioning: false } }],
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y', 'html-validate:browser'],
  rules: {
    // Advice for search results; a title here is a whole question, and being cut off after its first words is no fault.
    'long-title': 'off',
    // The forms here act as soon as something is chosen in them; there is nothing to send.
    'wcag/h32': 'off',
    // Everything comes from the site itself; only what comes from elsewhere could be changed on the way.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

/** Works out once what the rules are: html-validate would do so for each page, which takes a third of its time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    this.#resolved ??= super.getConfigFor(handle);
    return this.#resolved;
  }
}

const validator = new HtmlValidate(new OneConfig(RULES));

/** Everything that is wrong with the HTML of some pages, each fault with its place. */
export const htmlFaults = async (pages: readonly { file: string; html: string }[]): Promise<string[]> => {
  const reports = await Promise.all(pages.map(({ html, file }) => validator.validateString(html, file)));
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId} ${message}`),
    ),
  );
};
