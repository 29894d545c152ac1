import type { Page } from 'playwright-core';

/** How fast people read on a screen that they have to answer: slower than the 240 words a minute of a text (Brysbaert 2019). */
const WORDS_A_MINUTE = 200;
/** To choose one of six answers and to press it. */
const SECONDS_A_CHOICE = 4;

/**
 * Counts what people read and choose in a tool, one after the other: a count, so that it is the same on every machine. What stood on the
 * screen before is not read again.
 */
export class ReadingTime {
  screens = 0;
  words = 0;
  choices = 0;
  readonly #page: Page;
  #before: ReadonlySet<string> = new Set();

  constructor(page: Page) {
    this.#page = page;
  }

  get minutes(): number {
    return this.words / WORDS_A_MINUTE + (this.choices * SECONDS_A_CHOICE) / 60;
  }

  /** Reads what the screen of the tool says. */
  async read(): Promise<void> {
    const lines = (await this.#page.locator('.page.tool').innerText()).split('\n').map((line) => line.trim());
    const news = lines.filter((line) => !this.#before.has(line));
    this.#before = new Set(lines);
    this.screens += 1;
    this.words += news.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  }

  /** Chooses something. */
  async choose(act: () => Promise<unknown>): Promise<void> {
    await act();
    this.choices += 1;
  }
}
