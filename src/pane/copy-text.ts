/**
 * Puts words on the clipboard; says whether they are there. Word on the web shows the pane in a frame that may not use
 * the Clipboard API, so that the older way, which needs no permission, comes second.
 */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copySelected(words);
  }
}

function copySelected(words: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = words;
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0';
  document.body.append(area);
  area.select();
  // Deprecated, and the only way left in such a frame.
  const copied = document.execCommand?.('copy') ?? false;
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
