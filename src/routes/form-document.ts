import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { wordsOf } from '../core/words/words.ts';
import type { Words } from '../core/words/words.ts';
import type { Block } from '../view/blocks.ts';
import type { Page } from '../view/page.ts';

/** Twentieths of a point: the room of one free line, and the margins of a page. */
const LINE = 380;
const MARGIN = 1_000;
/** Half points: a text, and what is said beside it. */
const TEXT = 21;
const SMALL = 17;
const GREY = '595959';
const STRONG: IRunOptions = { bold: true };
const STYLES = {
  heading1: { run: { size: 36, ...STRONG }, paragraph: { spacing: { after: 120 } } },
  heading2: { run: { size: 23, ...STRONG }, paragraph: { spacing: { before: 160, after: 20 } } },
};
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };

/**
 * The page of a form as a Word document (Office Open XML): the form with boxes to write into, and on a sheet of its own what the
 * invented example says in each. The same page gives the same bytes. Pages without a form have none: it throws a `TypeError`.
 */
export const formDocument = async (page: Page, options: FormDocumentOptions): Promise<Uint8Array<ArrayBuffer>> => {
  const form = page.blocks.find((block) => block.kind === 'form');
  if (!form) throw new TypeError(`${page.path} has no form.`);
  const { language, name, address, updated } = options;
  const words = wordsOf(language);
  const print = new Printer(words.direction);
  const document = new Document({
    title: page.title,
    description: page.description,
    creator: name,
    lastModifiedBy: name,
    styles: {
      default: { ...STYLES, document: { run: { font: 'Calibri', size: TEXT, language: { value: language } } } },
    },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: new Footer({ children: [print.aside(`${name} · ${address}`)] }) },
        children: [
          print.title(page.title),
          ...page.blocks.flatMap((block) => print.about(block)),
          ...form.parts.flatMap((part) => [print.heading(part.title), print.aside(part.ask), boxOf(part.lines)]),
          ...page.blocks.flatMap((block) => print.list(block)),
          print.title(words.blocks.example, { pageBreakBefore: true }),
          print.text(form.scene, { italics: true }),
          ...form.parts.flatMap(({ title, example }) => [print.heading(title), print.text(example)]),
        ],
      },
    ],
  });
  return withDay(await Packer.toBuffer(document), updated);
};

/** Prints the paragraphs of a document, from the side at which its language begins. */
class Printer {
  readonly #isFromRight: boolean;

  constructor(direction: Words['direction']) {
    this.#isFromRight = direction === 'rtl';
  }

  title(text: string, look: IParagraphOptions = {}): Paragraph {
    return this.#paragraph([this.#run(text)], { heading: HeadingLevel.HEADING_1, ...look });
  }

  heading(text: string): Paragraph {
    return this.#paragraph([this.#run(text)], { heading: HeadingLevel.HEADING_2, keepNext: true });
  }

  text(text: string, look: IRunOptions = {}): Paragraph {
    return this.#paragraph([this.#run(text, look)]);
  }

  aside(text: string): Paragraph {
    return this.#paragraph([this.#run(text, { size: SMALL, color: GREY })], { spacing: { after: 60 } });
  }

  /** What a form is for, who fills it in, and the like. */
  about(block: Block): Paragraph[] {
    const labelled = (label: string, text: string) =>
      this.#paragraph([this.#run(`${label}: `, STRONG), this.#run(text)], { spacing: { after: 80 } });
    if (block.kind === 'key') return [labelled(block.label, block.text)];
    if (block.kind !== 'facts') return [];
    return block.facts.map(({ label, items }) => labelled(label, items.map(({ text }) => text).join(', ')));
  }

  list(block: Block): Paragraph[] {
    if (block.kind !== 'list') return [];
    const items = block.items.map(({ text }) => this.#paragraph([this.#run(text)], { bullet: { level: 0 } }));
    return [this.heading(block.title), ...items];
  }

  #paragraph(children: TextRun[], look: IParagraphOptions = {}): Paragraph {
    return new Paragraph({ ...look, bidirectional: this.#isFromRight, children });
  }

  #run(text: string, look: IRunOptions = {}): TextRun {
    return new TextRun({ ...look, text, rightToLeft: this.#isFromRight });
  }
}

/** A box that is as high as so many lines, and grows with what is written into it. */
const boxOf = (lines: number): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        height: { value: lines * LINE, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
            children: [new Paragraph('')],
          }),
        ],
      }),
    ],
  });

/** The same document with the day of its entry, where the library writes the time at which it was made. */
const withDay = (docx: Uint8Array, day: string): Uint8Array<ArrayBuffer> => {
  const files = unzipSync(docx);
  const about = new TextDecoder().decode(files['docProps/core.xml']);
  files['docProps/core.xml'] = strToU8(
    about.replaceAll(/(<dcterms:(?:created|modified) [^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  // Its own files are dated too: all of them with the first day that the format knows.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
};

export interface FormDocumentOptions {
  /** The language of the playbook, as in `lang`. */
  language: string;
  /** What the playbook is called. */
  name: string;
  /** The whole address of the page. */
  address: string;
  /** The day of its last change, such as `2026-01-31`. */
  updated: string;
}
