/** Files as text, for what crosses a process. */

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // As many characters as a call can take arguments.
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}

export const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
