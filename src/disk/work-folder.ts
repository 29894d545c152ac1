/** Folder for everything the tool makes and may make again; git ignores it. */
export const WORK_FOLDER = '.tandem';
