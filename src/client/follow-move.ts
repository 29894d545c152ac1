/** Goes on to where a page has moved, with the part of the page that the address names. */
const target = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (target) location.replace(target.href + location.hash);
