import { asClock, leftAt, newTimer, parseTimer, pause, run, skip } from './timer-state.ts';
import type { TimerState } from './timer-state.ts';

const TICK = 250;

/** Times the steps of a play: start, pause, next step, start over. Remembers where it was on this device. */
export class PlayTimer extends HTMLElement {
  #minutes: number[] = [];
  #state: TimerState = newTimer([]);
  #announced = '';

  #words: Readonly<Record<string, string | undefined>> = {};

  connectedCallback(): void {
    // Printed by our own page.
    this.#words = JSON.parse(this.dataset.words ?? '{}') as Record<string, string>;
    this.#minutes = (this.dataset.minutes ?? '').split(' ').map(Number);
    this.#state = parseTimer(read(this.#key), this.#minutes);
    this.#on('run', (now) => (this.#state.endsAt === null ? run(this.#state, now) : pause(this.#state, now)));
    this.#on('skip', (now) => skip(this.#state, this.#minutes, now));
    this.#on('reset', () => newTimer(this.#minutes));
    setInterval(() => {
      if (this.#state.endsAt !== null) this.#show();
    }, TICK);
    this.#show();
    this.hidden = false;
  }

  get #key(): string {
    return `timer:${location.pathname}`;
  }

  get #steps(): HTMLElement[] {
    return [...(this.parentElement?.querySelectorAll<HTMLElement>('ol > li') ?? [])];
  }

  #on(name: string, change: (now: number) => TimerState): void {
    this.querySelector(`[name=${name}]`)?.addEventListener('click', () => {
      this.#state = change(Date.now());
      write(this.#key, JSON.stringify(this.#state));
      this.#show();
    });
  }

  #show(): void {
    const words = this.#words;
    const { step, endsAt } = this.#state;
    const left = leftAt(this.#state, Date.now());
    const hasBegun = endsAt !== null || step > 0 || left < leftAt(newTimer(this.#minutes), 0);
    const isOver = step >= this.#minutes.length;
    const title = this.#steps[step]?.querySelector('h3')?.firstChild?.textContent?.trim() ?? '';
    const where = (isOver ? words.over : this.#stepInWords(step, title)) ?? '';
    this.#write('.timer-step', where);
    this.#write('.timer-left', isOver ? '' : asClock(left));
    this.#write('[name=run]', (endsAt === null ? words.start : words.pause) ?? '');
    this.#announce(left === 0 && !isOver ? `${words.up ?? ''} ${where}` : where);
    this.toggleAttribute('data-up', left === 0 && !isOver);
    for (const button of this.querySelectorAll('button')) button.disabled = isOver && button.name !== 'reset';
    for (const [index, item] of this.#steps.entries()) item.ariaCurrent = index === step && hasBegun ? 'step' : null;
  }

  #stepInWords(step: number, title: string): string | undefined {
    const values: Record<string, string> = { step: String(step + 1), of: String(this.#minutes.length), title };
    return this.#words.step?.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }

  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  /** Says what changed, and nothing before the reader has done something. */
  #announce(text: string): void {
    if (this.#announced !== '' && this.#announced !== text) this.#write('[role=status]', text);
    this.#announced = text;
  }
}

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be closed to us; the timer then lasts for this page.
  }
};
