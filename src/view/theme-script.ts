/**
 * Runs before the first paint, so that a reader who chose light or dark never sees the other flash by. It is the only
 * inline script; the content policy knows it by its hash.
 */
export const THEME_SCRIPT = `try{document.documentElement.dataset.theme=localStorage.getItem('theme')||''}catch{}`;
