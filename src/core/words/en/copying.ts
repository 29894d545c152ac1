/** What the button says that copies a page: a script has it, so that English pages need not bring it. */
export const COPIED = 'Copied';
export const NOT_COPIED = 'Could not copy; download it instead';
