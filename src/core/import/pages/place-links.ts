import type { Image, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { AddNote } from './html-notes.ts';
import { plainLine } from './plain-line.ts';
import { childrenOf, lineOf, setChildren } from './walk-tree.ts';
import type { Target } from './link-target.ts';

/** Gives links and pictures the addresses that they have on the site; those that lead nowhere are the text that they show. Changes the tree. */
export const placeLinks = (tree: Root, options: LinkOptions): void => new LinkPlacer(options).place(tree, false);

class LinkPlacer {
  readonly #options: LinkOptions;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  place(parent: Parents, inLink: boolean): void {
    const children = childrenOf(parent).flatMap((node): RootContent[] => {
      if (node.type === 'image') return this.#placePicture(node, inLink);
      if ('children' in node) this.place(node, inLink || node.type === 'link');
      return node.type === 'link' ? this.#placeLink(node, inLink) : [node];
    });
    setChildren(parent, children);
  }

  #placeLink(node: Link, inLink: boolean): PhrasingContent[] {
    const { targetOf, note } = this.#options;
    const line = lineOf(node);
    const target = targetOf(node.url);
    const text = toString(node).trim();
    if (inLink) {
      note('link', line, node.url);
      return node.children;
    }
    if ('why' in target) {
      note(target.why, line, `${text}: ${node.url}`);
      return text === '' && node.children.length === 0 ? textOf(node.url) : node.children;
    }
    if (target.note) note(target.note, line, `${text}: ${node.url}`);
    const children =
      text === '' ? [...node.children, ...textOf(node.title ?? target.title ?? node.url)] : node.children;
    return [{ ...node, url: target.url, children }];
  }

  #placePicture(node: Image, inLink: boolean): PhrasingContent[] {
    const { targetOf, note } = this.#options;
    const line = lineOf(node);
    const target = targetOf(node.url);
    const alt = plainLine(node.alt ?? '') || plainLine(node.title ?? '');
    if ('why' in target || target.kind === 'page') {
      note('picture', line, node.url);
      return textOf(alt);
    }
    const named = alt || nameOf(node.url);
    if (target.kind === 'web') {
      note('embedded', line, `![${alt}](${node.url})`);
      return inLink ? textOf(named) : [{ type: 'link', url: target.url, children: textOf(named) }];
    }
    if (alt === '') note('description', line, `![](${node.url})`);
    return [{ ...node, url: target.url, alt: named }];
  }
}

const textOf = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/** What a picture may show, by the name of its file. */
const nameOf = (url: string): string => {
  const name =
    url
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const words = plainLine(name.replace(/\.\w+$/, '').replace(/[-_%+]+/g, ' '));
  // A name that a machine made says nothing.
  return words === '' || words.length > LONGEST_NAME || /[a-z]\d[a-zA-Z]\d/.test(words) ? 'Picture' : words;
};

const LONGEST_NAME = 60;

interface LinkOptions {
  /** Where an address of the page leads. */
  targetOf: (url: string) => Target;
  note: AddNote;
}
