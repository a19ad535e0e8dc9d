/** Lets the code of the chosen framework be copied. */

export function letCopy(document: Document): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.algorithm')) {
    const place = figure.querySelector<HTMLElement>('.copy');
    const button = place?.querySelector('button');
    const status = place?.querySelector('[role=status]');
    if (!place || !button || !status) continue; // an article of another version
    place.hidden = false;
    button.addEventListener('click', async () => {
      const { value = '' } = figure.querySelector<HTMLInputElement>('input:checked') ?? {};
      const code = figure.querySelector(`details [data-framework="${CSS.escape(value)}"]`)?.textContent ?? '';
      const { copied = '', notCopied = '' } = button.dataset;
      status.textContent = await navigator.clipboard.writeText(code).then(
        () => copied,
        () => notCopied, // the page is in a frame, or the reader said no
      );
    });
  }
}
