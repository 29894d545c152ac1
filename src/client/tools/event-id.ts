import { hashOf } from '../../core/session/hash.ts';
import type { ToolData } from './tool-data.ts';

/** The id of an event in calendars: the same for the same thing of the same playbook, so that saving it again moves it. */
export const eventIdOf = (what: string, { playbook, site }: Pick<ToolData, 'playbook' | 'site'>): string =>
  `${hashOf(`${what}\n${playbook}\n${site}`)}.${what.replace(/[^a-z0-9-]+/gi, '-').slice(0, 40)}@${location.host}`;
