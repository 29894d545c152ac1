import type { IncomingMessage } from 'node:http';
import type { Connect } from 'vite';
import { formatProblem } from '../core/problems.ts';
import type { Problem } from '../core/problems.ts';
import { problemPage } from './problem-page.ts';

/** The files of a site that are text of the playbook; no module of a page is one. */
const TEXT = /\.(?:json|md|txt|xml)$/;

/** While there are problems, whoever asks for a page or a text of the site below `base` is answered with them. */
export const listProblems =
  (problems: () => readonly Problem[], base: string): Connect.NextHandleFunction =>
  (request, response, next) => {
    const kind = problems().length === 0 ? undefined : askedFor(request);
    if (kind === undefined) next();
    else if (kind === 'page') answer(response, 'text/html', problemPage(problems(), base));
    else answer(response, 'text/plain', `${problems().map(formatProblem).join('\n')}\n`);
  };

/**
 * What a request asks for: a page, a text such as `/llms.txt`, or neither, as a module does. Browsers say that they want a page;
 * other programs say that they take anything, so that the address decides.
 */
export const askedFor = ({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Asked | undefined => {
  const { accept = '*/*', 'sec-fetch-dest': destination = 'document' } = headers;
  if (accept.includes('text/html')) return 'page';
  if (!accept.includes('*/*') || destination !== 'document') return undefined;
  const [path = ''] = url.split(/[?#]/);
  if (/\/(?:@|node_modules\/|src\/)/.test(path)) return undefined;
  if (TEXT.test(path)) return 'text';
  return path.slice(path.lastIndexOf('/')).includes('.') ? undefined : 'page';
};

const answer = (response: Parameters<Connect.NextHandleFunction>[1], type: string, text: string): void => {
  response.writeHead(500, { 'content-type': `${type}; charset=utf-8` }).end(text);
};

type Asked = 'page' | 'text';
