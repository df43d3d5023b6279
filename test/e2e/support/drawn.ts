import type { Page } from '@playwright/test';
import type { Drawing } from '../../../src/core/figures/charts/drawing.ts';

/** Draws charts in a browser, as the product does: a PNG file in base64. */
export const drawnIn =
  (page: Page) =>
  ({ svg, width, height }: Drawing): Promise<string> =>
    page.evaluate(
      async (drawing) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = drawing.width * 2;
        canvas.height = drawing.height * 2;
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL('image/png').split('base64,')[1] ?? '';
      },
      { svg, width, height },
    );
