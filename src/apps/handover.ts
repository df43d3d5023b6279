/** Hands a file from one page of this address to the workbench in another window, past no server. */

const asks = 'reportwright: which file?';
const workbench = 'index.html';

/** Opens the workbench with this file on its desk. */
export function openInWorkbench(file: File): void {
  const page = open(new URL(workbench, location.href), '_blank');
  if (page === null) return;
  const answer = ({ source, origin, data }: MessageEvent): void => {
    if (source !== page || origin !== location.origin || data !== asks) return;
    page.postMessage(file, location.origin);
    removeEventListener('message', answer);
  };
  addEventListener('message', answer);
}

/** The file that the page that opened this window hands over; nothing is called where none did. */
export function takeHandedOver(take: (file: File) => void): void {
  const { opener } = globalThis as unknown as { readonly opener: Window | null };
  if (opener === null) return;
  const answer = ({ source, origin, data }: MessageEvent): void => {
    if (source !== opener || origin !== location.origin || !(data instanceof File)) return;
    removeEventListener('message', answer);
    take(data);
  };
  addEventListener('message', answer);
  opener.postMessage(asks, location.origin);
}
