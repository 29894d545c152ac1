/** Shows only the rows that match what is chosen; the choice stands in the address, so it can be sent on. */
export class FilterRows extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const wanted = asked.get(select.name) ?? '';
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    }
    form.addEventListener('change', () => {
      this.#show(form);
      history.replaceState(null, '', addressOf(form));
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.hidden = false;
    if (asked.has('job') || asked.has('scope')) this.#show(form);
  }

  #show(form: HTMLFormElement): void {
    const { job, scope } = chosen(form);
    let count = 0;
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      const isJob = !job || section.dataset.job === job;
      let shown = 0;
      for (const row of section.querySelectorAll<HTMLElement>('tbody tr')) {
        row.hidden = !isJob || (scope !== '' && row.dataset.scope !== scope);
        if (!row.hidden) shown++;
      }
      section.hidden = shown === 0;
      count += shown;
    }
    const status = form.querySelector('[role=status]');
    const { one, other } = this.dataset;
    if (status) status.textContent = (count === 1 ? one : other)?.replace('#', String(count)) ?? '';
  }
}

const chosen = (form: HTMLFormElement) => {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { job: text('job'), scope: text('scope') };
};

const addressOf = (form: HTMLFormElement): string => {
  const query = new URLSearchParams(Object.entries(chosen(form)).filter(([, value]) => value !== ''));
  return query.size > 0 ? `?${query.toString()}` : location.pathname;
};
