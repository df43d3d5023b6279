/** Charts as pictures, drawn by the browser that the page is in. */

import type { Drawing } from '../core/figures/charts/index.ts';
import { err, ok } from '../core/model/index.ts';
import type { HostError, Result } from '../core/model/index.ts';

/** Sharp in print: 216 dots to the inch. */
const scale = 3;

/** A PNG file in base64. The error says that the browser could not draw, and what to do. */
export async function drawPng({ svg, width, height }: Drawing): Promise<Result<string, HostError>> {
  try {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const paper = canvas.getContext('2d');
    if (paper === null) return err(cannotDraw);
    paper.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, png = ''] = canvas.toDataURL('image/png').split('base64,');
    return png === '' ? err(cannotDraw) : ok(png);
  } catch (cause) {
    return err({ ...cannotDraw, details: cause instanceof Error ? cause.name : 'unknown' });
  }
}

const cannotDraw: HostError = {
  kind: 'host',
  message:
    'The chart could not be drawn as a picture in this browser. Try again; if it fails again, update the browser or Word.',
};
