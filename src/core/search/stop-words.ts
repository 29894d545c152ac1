/** Words that questions are made of, and that say nothing of what is asked. */
const WORDS =
  'a about all also am an and any anyone anybody are arent as at be because been being both but by can cant could ' +
  'did didnt do does doesnt doing dont each else even ever every for from get gets getting go goes going got had has ' +
  'have having he her here him his how i id if im in into is isnt it its ive just let like lets made make makes many ' +
  'may maybe me might mine more most much must my no nor not of off on or other our ours out over own please really ' +
  'shall she should so some such than that the their them then there theres these they theyre thing things this those ' +
  'to too up upon us use very was we were weve what whats when where whether which while who whom whos whose why will ' +
  'with without wont would you youre your yours';

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(' '));

/** Whether a word counts only beside others. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);
