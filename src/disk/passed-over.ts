/**
 * What programs leave beside the files that people write: backups and swap files of editors (`x.mdx~`, `#x.mdx#`, `.x.swp`),
 * files that are there for a moment while one is saved (`4913` of Vim, those of JetBrains and of macOS), and notes of file
 * managers (`Thumbs.db`). Nobody has written these, so they are no content.
 */
const LEFT_BY_PROGRAMS =
  /^\.|^#.*#$|~$|^4913$|\.sw[op]$|___jb_(?:tmp|old)___$|\.sb-[\da-f]+-\w+$|^(?:thumbs\.db|desktop\.ini)$/i;

/** Whether a file or folder of this name is passed over wherever content is read. */
export const isPassedOver = (name: string): boolean => LEFT_BY_PROGRAMS.test(name);
