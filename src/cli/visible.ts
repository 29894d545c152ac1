/** A text without characters that would do something to a terminal. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '');
