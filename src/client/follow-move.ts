/** Goes on to where a page has moved, with the part of the page that the address names. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) location.replace(link.href + location.hash);

export {};
