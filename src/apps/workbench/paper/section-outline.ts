import type { Control, ReportDocument } from '../../../core/model/index.ts';
import { paragraphOf } from './places.ts';
import { blockOf, paragraphAt } from './text-map.ts';

const sectionTag = /^rw:s:/;
const room = 6;

/** Outlines the section that the pointer is in, with its name; the returned function ends it. */
export function outlineSections(
  pages: HTMLElement,
  desk: HTMLElement,
  report: () => ReportDocument | null,
): () => void {
  const outline = document.createElement('div');
  outline.className = 'rw-outline';
  outline.hidden = true;
  outline.setAttribute('aria-hidden', 'true');
  const name = outline.appendChild(document.createElement('span'));
  desk.append(outline);

  const hide = (): void => {
    outline.hidden = true;
  };
  const over = (event: Event): void => {
    const paragraph = paragraphAt(event.target as Node);
    const section = paragraph === null ? null : sectionAt(report(), blockOf(paragraph));
    const box = section === null ? null : boxOf(section, pages);
    if (section === null || box === null) return hide();
    const frame = desk.getBoundingClientRect();
    name.textContent = section.title;
    outline.hidden = false;
    Object.assign(outline.style, {
      left: `${box.left - frame.left + desk.scrollLeft - room}px`,
      top: `${box.top - frame.top + desk.scrollTop - room}px`,
      width: `${box.right - box.left + 2 * room}px`,
      height: `${box.bottom - box.top + 2 * room}px`,
    });
  };
  pages.addEventListener('pointerover', over);
  pages.addEventListener('pointerleave', hide);
  pages.addEventListener('input', hide);
  return () => {
    pages.removeEventListener('pointerover', over);
    pages.removeEventListener('pointerleave', hide);
    pages.removeEventListener('input', hide);
    outline.remove();
  };
}

function sectionAt(report: ReportDocument | null, block: number): Control | null {
  const round = report?.controls.filter(
    ({ tag, level, first, last, at }) =>
      sectionTag.test(tag) &&
      level === 'block' &&
      (at.story ?? 'document') === 'document' &&
      first <= block &&
      block <= last,
  );
  return round?.at(-1) ?? null;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(section: Control, pages: HTMLElement): Box | null {
  const boxes: Box[] = [];
  for (let block = section.first; block <= section.last; block += 1) {
    const paragraph = paragraphOf(pages, block);
    if (paragraph === null) continue;
    const { top, bottom } = paragraph.getBoundingClientRect();
    const { left, right } = (paragraph.closest('article') ?? paragraph).getBoundingClientRect();
    boxes.push({ left, top, right, bottom });
  }
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
