import type { Count } from '../count.ts';
import { BROWSE, EVERYTHING, LOOK_IN } from './searching.ts';

/** What scripts of pages say in English. */
export const clientWords = (say: Count) => ({
  search: {
    field: 'Search the playbook',
    placeholder: 'Ask it in your own words',
    close: 'Close',
    dialog: 'Search',
    lookIn: LOOK_IN,
    everything: EVERYTHING,
    best: 'Best matches',
    closest: 'Closest in the playbook',
    ask: 'Ask for an entry about this',
    topics: 'All topics',
    askOrBrowse: 'Ask, or browse instead',
    browse: BROWSE,
    recent: 'Searched before',
    forget: 'Forget these',
    nothing: 'Nothing was found',
    nothingFor: (query: string) => `Nothing was found for “${query}”.`,
    results: (count: number) => say.count(count, { one: '# result', other: '# results' }),
    closeResults: (count: number) =>
      say.count(count, { one: '# result that is only close', other: '# results that are only close' }),
    /** Before words that the playbook does not use. */
    lacks: 'The playbook does not use: ',
    /** The same where search knows no other forms of a word. */
    lacksAsWritten: 'Not found in just this form: ',
    onlyClose: 'No page answers all of this. These are the closest.',
    namesOnly:
      'The text of the pages could not be searched just now: a page is found only by its title and other names.',
    /** Around a corrected query, and around the one that was typed. */
    corrected: { before: 'Showing results for ', instead: '. Search instead for ', after: '. ' },
    /** Why it does not work; before a button and a link, with what stands between them and behind. */
    fails: (reason: string) => `Search does not work just now. ${reason}`,
    again: 'Try again',
    or: ', or ',
    seeAll: 'see everything there is',
    wrong: 'Something went wrong.',
    offline: 'You are offline.',
    absent: (status: number) => `A file of the search is not there (the server says ${status}).`,
    broken: 'A file of the search did not arrive, or is not what it should be.',
  },
  finder: {
    fails: (reason: string) => `Finding does not work just now. ${reason} Pick one below.`,
    everything: (query: string) => `Search everything for “${query}”`,
    nothing: 'Nothing like that here. Pick one below, or say it in other words.',
    otherKinds: 'No situation is like that. The closest in the playbook:',
    close: 'Nothing is just like that. The closest:',
    found: (count: number) => `${say.number(count)} of the situations`,
  },
});
