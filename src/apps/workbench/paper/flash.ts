import type { Place } from './places.ts';

/** Scrolls to a place and marks it for a moment, without movement for people who want none (WCAG 2.3.3). */
export function flash(desk: HTMLElement, place: Place): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const box = boxOf(place);
  const frame = desk.getBoundingClientRect();
  desk.scrollTo({
    top: desk.scrollTop + box.top - frame.top - Math.max(0, (frame.height - box.height) / 2),
    behavior: calm ? 'instant' : 'smooth',
  });
  desk.querySelector('.rw-flash')?.remove();
  const mark = document.createElement('div');
  mark.className = 'rw-flash';
  mark.setAttribute('aria-hidden', 'true');
  const room = 4;
  Object.assign(mark.style, {
    left: `${box.left - frame.left + desk.scrollLeft - room}px`,
    top: `${box.top - frame.top + desk.scrollTop - room}px`,
    width: `${box.width + 2 * room}px`,
    height: `${box.height + 2 * room}px`,
  });
  mark.addEventListener('animationend', () => mark.remove());
  desk.append(mark);
}

function boxOf({ element, range }: Place): DOMRect {
  const box = range?.getBoundingClientRect();
  return box !== undefined && box.width > 0 ? box : element.getBoundingClientRect();
}
