/** Files out of the browser. */

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands a file to the browser as a download. `type` is its media type. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun by the next turn; the bytes may go then.
  setTimeout(() => URL.revokeObjectURL(url));
}
