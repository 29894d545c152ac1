import type { APIRoute } from 'astro';
import { addressAsMarkdown, plainAsMarkdown } from '../core/plain-markdown.ts';
import { toolsOf } from '../view/tool.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** The index of the playbook for language models (llmstxt.org), without what readers are not led to. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { root } = markdownAddresses(site, playbook.site);
  const { name, tagline, description } = playbook.settings;
  const sections = playbook.shown.map((collection) => {
    const lines = playbook.in(collection).map(({ id, title, data }) => line(title, `${root}${id}.md`, data.summary));
    return `## ${plainAsMarkdown(collection.title)}\n\n${lines.join('\n')}`;
  });
  const tools = toolsOf(playbook).map(({ name: tool, words }) => {
    const { title, lead } = playbook.pick(words);
    return line(title, `${root}tools/${tool}/`, lead);
  });
  const ofTools = tools.length > 0 ? [`## ${playbook.words.tools.title}\n\n${tools.join('\n')}`] : [];
  const about = [`# ${plainAsMarkdown(name)}`, `> ${plainAsMarkdown(`${tagline} ${description}`)}`];
  return new Response([...about, ...sections, ...ofTools].join('\n\n') + '\n');
};

const line = (title: string, address: string, about: string): string =>
  `- [${plainAsMarkdown(title)}](${addressAsMarkdown(address)}): ${plainAsMarkdown(about)}`;
