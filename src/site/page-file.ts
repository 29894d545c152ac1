/** The file of a page in the finished site: a folder with an index for each page, but for the one that servers look for. */
export const pageFile = (pathname: string, type: string): string => {
  const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
};
