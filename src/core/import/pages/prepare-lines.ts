import { CLOSING_TAG, openingTag, readCallout } from './callout-lines.ts';
import type { CalloutLine } from './callout-lines.ts';
import type { NoteKind, PageNote } from './page-notes.ts';
import { withoutShortcodes } from './shortcodes.ts';

const FENCE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
const HIGHLIGHT = /^\s*(?:\{%-?\s*highlight\s+([\w+#-]*).*%\}|\{\{[<%]\s*highlight\s+"?([\w+#-]*)"?.*[>%]\}\})\s*$/;
const HIGHLIGHT_END = /^\s*(?:\{%-?\s*endhighlight\s*-?%\}|\{\{[<%]\s*\/\s*highlight\s*[>%]\}\})\s*$/;
/** What opens and closes something stands on a line of its own, and is short. */
const LONGEST_FORM = 500;
/** What Liquid shows nobody. */
const COMMENT = /^\s*\{%-?\s*comment\s*-?%\}/;
const COMMENT_END = /\{%-?\s*endcomment\s*-?%\}/;
/** What a page makes of its headings anyway. */
const CONTENTS = /^\s*(?:\[\[_TOC_\]\]|\[TOC\]|\$\{toc\}|\{\{\s*toc\s*\}\}|%toc%)\s*$/i;
/** A tag of a component alone on its line: there, Markdown begins again behind it. */
const COMPONENT_LINE = /^[ \t]*<\/?[A-Z][\w.]*(?:[ \t][^<>]*)?>[ \t]*$/;
/** A tag in which kramdown reads Markdown at once. */
const MARKDOWN_LINE = /^[ \t]*<\w+[^<>]*\smarkdown\s*=[^<>]*>[ \t]*$/;
const CODE_LINE = /^(?:import\s+(?:[\w*{'"]|$)|export\s+(?:const|let|default|function|async|class|\{|\*))/;

/**
 * Brings what other tools add to Markdown into a form that plain Markdown and HTML have: callouts become tags, shortcodes what
 * they say. Lines come and go, so each knows which line of the file it stood on.
 */
export const prepareLines = (body: string, { isMdx }: { isMdx: boolean }): PreparedBody => {
  const preparer = new LinePreparer(isMdx);
  for (const [index, line] of body.split('\n').entries()) preparer.read(line, index + 1);
  preparer.end();
  return { text: preparer.lines.join('\n'), lineOf: preparer.lineOf, notes: preparer.notes };
};

class LinePreparer {
  readonly lines: string[] = [];
  readonly lineOf: number[] = [];
  readonly notes: PageNote[] = [];
  readonly #isMdx: boolean;
  #fence: string | undefined;
  #isHighlight = false;
  #isComment = false;
  #isCode = false;
  /** How far the text of a callout is indented that takes what is indented. */
  readonly #indents: number[] = [];
  #line = 0;

  constructor(isMdx: boolean) {
    this.#isMdx = isMdx;
  }

  read(raw: string, number: number): void {
    this.#line = number;
    const line = this.#withoutIndent(raw);
    if (this.#isComment) this.#readComment(line);
    else if (this.#isHighlight) this.#readHighlighted(line);
    else if (this.#fence !== undefined) this.#readFenced(line);
    else if (this.#isMdx && this.#isCodeLine(line)) this.#note('code', line);
    else this.#readLine(line);
  }

  end(): void {
    while (this.#indents.pop() !== undefined) this.#putAlone(CLOSING_TAG, '');
  }

  #readLine(line: string): void {
    if (line.length > LONGEST_FORM && !FENCE.test(line)) this.#putText(line);
    else this.#readForm(line);
  }

  #readForm(line: string): void {
    const [, , marks] = FENCE.exec(line) ?? [];
    const [, one, other] = HIGHLIGHT.exec(line) ?? [];
    if (COMMENT.test(line) && !COMMENT_END.test(line)) {
      this.#isComment = true;
      this.#note('comment', line);
      return;
    }
    const callout = readCallout(line);
    const language = one ?? other;
    if (marks !== undefined) {
      this.#fence = marks;
      this.#put(line);
    } else if (language !== undefined) {
      this.#isHighlight = true;
      this.#put('');
      this.#put(`\`\`\`\`\`\`${language}`);
    } else if (CONTENTS.test(line)) this.#note('contents', line.trim());
    else if (callout) this.#putCallout(callout);
    else if (COMPONENT_LINE.test(line) || MARKDOWN_LINE.test(line))
      this.#putAlone(line.trim(), /^[ \t]*/.exec(line)?.[0] ?? '');
    else this.#putText(line);
  }

  #putText(line: string): void {
    const text = withoutShortcodes(this.#withIdOf(line), (kind, said) => this.#note(kind, said));
    // A line of which nothing is left must not part the paragraph that it stood in.
    if (text.trim() === '' && line.trim() !== '') this.#put('');
    else this.#put(text);
  }

  /** kramdown gives a heading its id on the line behind it. */
  #withIdOf(line: string): string {
    const [, id] = /^\s*\{:\s*#([\w-]+)\s*\}\s*$/.exec(line) ?? [];
    const last = this.lines.length - 1;
    if (id === undefined || !/^#{1,6}\s/.test(this.lines[last] ?? '')) return line;
    this.lines[last] = `${this.lines[last] ?? ''} {#${id}}`;
    return '';
  }

  #putCallout(callout: CalloutLine): void {
    if (callout.does === 'close') this.#putAlone(CLOSING_TAG, callout.indent);
    else {
      this.#putAlone(openingTag(callout.title), callout.indent);
      if (callout.takesIndented) this.#indents.push(callout.indent.replaceAll('\t', '    ').length);
    }
  }

  /** The text of a callout without what it is indented by, which ends it. */
  #withoutIndent(raw: string): string {
    if (this.#indents.length === 0 || raw.trim() === '') return raw;
    const line = raw.replace(/^[ \t]+/, (space) => space.replaceAll('\t', '    '));
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    for (let outer = this.#indents.at(-1); outer !== undefined && indent < outer + 2; outer = this.#indents.at(-1)) {
      this.#indents.pop();
      this.#fence = undefined;
      this.#putAlone(CLOSING_TAG, ' '.repeat(outer));
    }
    const outer = this.#indents.at(-1);
    return outer === undefined ? line : line.slice(Math.min(4, indent - outer));
  }

  #readComment(line: string): void {
    this.#isComment = !COMMENT_END.test(line);
    this.#note('comment', line);
  }

  #readHighlighted(line: string): void {
    this.#isHighlight = !HIGHLIGHT_END.test(line);
    this.#put(this.#isHighlight ? line : '``````');
  }

  #readFenced(line: string): void {
    const [, , marks = '', rest = ''] = FENCE.exec(line) ?? [];
    if (marks.startsWith(this.#fence ?? '`') && rest.trim() === '') this.#fence = undefined;
    this.#put(line);
  }

  #isCodeLine(line: string): boolean {
    const before = this.lines.at(-1)?.trim() ?? '';
    if (line.trim() === '') this.#isCode = false;
    else if (before === '' && CODE_LINE.test(line)) this.#isCode = true;
    return this.#isCode;
  }

  #putAlone(text: string, indent: string): void {
    this.#put('');
    this.#put(indent + text);
    this.#put('');
  }

  #put(text: string): void {
    this.lines.push(text);
    this.lineOf.push(this.#line);
  }

  #note(kind: NoteKind, text: string): void {
    this.notes.push({ kind, line: this.#line, text });
  }
}

/** A body that is ready to be parsed. */
export interface PreparedBody {
  text: string;
  /** The line of the file on which each line stood, both from 1: the first is at 0. */
  lineOf: readonly number[];
  notes: PageNote[];
}
