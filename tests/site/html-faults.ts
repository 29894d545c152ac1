import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
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
});

/** Everything that is wrong with the HTML of some pages, each fault with its place. */
export const htmlFaults = async (pages: readonly { file: string; html: string }[]): Promise<string[]> => {
  const reports = await Promise.all(pages.map(({ html, file }) => validator.validateString(html, file)));
  return reports.flatMap(({ results }) =>
    results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${filePath}:${line}:${column} ${ruleId} ${message}`),
    ),
  );
};
