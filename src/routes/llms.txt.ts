import type { APIRoute } from 'astro';
import { toolsOf } from '../view/tool.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** The index of the playbook for language models (llmstxt.org). */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { root } = markdownAddresses(site, playbook.site);
  const { name, tagline, description } = playbook.settings;
  const sections = playbook.collections.map((collection) => {
    const lines = playbook
      .in(collection)
      .map(({ id, title, data }) => `- [${title}](${root}${id}.md): ${data.summary}`);
    return `## ${collection.title}\n\n${lines.join('\n')}`;
  });
  const tools = toolsOf(playbook).map((tool) => `- [${tool.title}](${root}tools/${tool.name}/): ${tool.lead}`);
  const ofTools = tools.length > 0 ? [`## Tools\n\n${tools.join('\n')}`] : [];
  return new Response([`# ${name}`, `> ${tagline} ${description}`, ...sections, ...ofTools].join('\n\n') + '\n');
};
