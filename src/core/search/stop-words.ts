/** English words that questions are made of, and that say nothing of what is asked. */
export const STOP_WORDS =
  'a about against all also am an and any anyone anybody are arent as at be because been being between both but by can cant could ' +
  'did didnt do does doesnt doing dont each else even ever every for from get gets getting go goes going got had ' +
  'has have having he her here him his how i id if im in into is isnt it its ive just let like lets made make makes ' +
  'many may maybe me might mine more most much must my no nor not of off on or other our ours out over own please ' +
  'really shall she should so some such than that the their them then there theres these they theyre thing things ' +
  'this those to too up upon us use very was we were weve what whats when where whether which while who whom whos ' +
  'whose why will with without wont would you youre your yours actually always never properly exactly';

/** English words so common that they tell little, however rare they are in one playbook. */
export const LIGHT_WORDS =
  'able again ask asks bad before best better big bit call come day different do done every everyone everything few ' +
  'find first give good great happen happens happening hard help important keep keeps kind know last less little ' +
  'long look lot main mean means need needs new next nobody nothing now number often old one only part people person ' +
  'possible problem put question right same say says see simple small someone something sometimes sort start still ' +
  'stop take tell think time times today tool try two type under want wants way ways week well within wrong work ' +
  'works working year years';
