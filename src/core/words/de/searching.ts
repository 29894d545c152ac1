/** Said by the page of the search, and by scripts. */
export const LOOK_IN = 'Suchen in';
export const EVERYTHING = 'Alles';
export const BROWSE = 'Lieber stöbern';
