/** Said by the page of the search, and by scripts. */
export const LOOK_IN = 'Look in';
export const EVERYTHING = 'Everything';
export const BROWSE = 'Browse instead';
