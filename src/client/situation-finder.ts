import { situationRanker } from './rank-situations.ts';
import type { SaidSituation } from './rank-situations.ts';

/** Finds a situation by what people say. What they say is fetched when the reader turns to the field, not before. */
export class SituationFinder extends HTMLElement {
  #loading: Promise<(query: string) => SaidSituation[]> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const find = () => {
      void this.#load().then((rank) => {
        this.#show(input.value, rank(input.value));
      });
    };
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', find);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      find();
    });
  }

  #load(): Promise<(query: string) => SaidSituation[]> {
    return (this.#loading ??= fetchSituations(this.dataset.src ?? '').then(situationRanker));
  }

  #show(query: string, found: readonly SaidSituation[]): void {
    const list = this.querySelector('ol');
    const status = this.querySelector('[role=status]');
    if (!list || !status) return;
    list.replaceChildren(...found.map(asItem));
    status.textContent = query.trim() === '' ? '' : summaryOf(found.length);
  }
}

const fetchSituations = async (source: string): Promise<SaidSituation[]> => {
  try {
    const response = await fetch(source);
    return response.ok ? ((await response.json()) as SaidSituation[]) : []; // our own file, made by the same build
  } catch {
    return [];
  }
};

const asItem = ({ href, title, phrase }: SaidSituation): HTMLLIElement => {
  const link = Object.assign(document.createElement('a'), { href, textContent: title });
  const words = Object.assign(document.createElement('p'), { textContent: `“${phrase}”` });
  const item = document.createElement('li');
  item.append(link, words);
  return item;
};

const summaryOf = (count: number): string => {
  if (count === 0) return 'Nothing like that here. Pick one below, or say it in other words.';
  return count === 1 ? '1 situation' : `${count} situations`;
};
