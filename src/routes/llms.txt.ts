import type { APIRoute } from 'astro';
import { toolsOf } from '../view/tool.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** The index of the playbook for language models (llmstxt.org), without what readers are not led to. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { root } = markdownAddresses(site, playbook.site);
  const { name, tagline, description } = playbook.settings;
  const sections = playbook.shown.map((collection) => {
    const lines = playbook
      .in(collection)
      .map(({ id, title, data }) => `- [${title}](${root}${id}.md): ${data.summary}`);
    return `## ${collection.title}\n\n${lines.join('\n')}`;
  });
  const tools = toolsOf(playbook).map(({ name: tool, words }) => {
    const { title, lead } = playbook.pick(words);
    return `- [${title}](${root}tools/${tool}/): ${lead}`;
  });
  const ofTools = tools.length > 0 ? [`## ${playbook.words.tools.title}\n\n${tools.join('\n')}`] : [];
  return new Response([`# ${name}`, `> ${tagline} ${description}`, ...sections, ...ofTools].join('\n\n') + '\n');
};
