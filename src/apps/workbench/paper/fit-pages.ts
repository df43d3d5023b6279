const margin = 24;

/** Shows pages smaller where the desk is narrower than they are; the returned function ends it. */
export function fitPages(pages: HTMLElement, desk: HTMLElement): () => void {
  const fit = (): void => {
    const page = pages.querySelector<HTMLElement>('section.docx');
    const width =
      page === null ? 0 : parseFloat(page.style.width) * (page.style.width.endsWith('pt') ? 96 / 72 : 1);
    const zoom = width > 0 ? Math.min(1, Math.max(0.4, (desk.clientWidth - 2 * margin) / width)) : 1;
    pages.style.setProperty('zoom', String(Math.round(zoom * 100) / 100));
  };
  const sizes = new ResizeObserver(fit);
  const content = new MutationObserver(fit);
  sizes.observe(desk);
  content.observe(pages, { childList: true });
  return () => {
    sizes.disconnect();
    content.disconnect();
  };
}
