import type { PictureSpec } from '../../core/model/index.ts';
import { CannotWrite } from './cannot-write.ts';
import type { RenderContext } from './context.ts';
import { escapeAttribute } from './plain-text.ts';
import { readPng } from './png.ts';

/** English Metric Units in a point (ECMA-376 part 1, 20.1.2.1). */
const emuPerPoint = 12_700;
/** The longest side that Word's own dialogue takes: 22 inches. */
const longestSide = 22 * 72;

/** A picture that is as wide as it asks, but no wider than the text: w:drawing with words for who cannot see it. */
export function drawing(picture: PictureSpec, context: RenderContext): string {
  const { bytes } = checkedPicture(picture);
  const shrink = Math.min(1, context.textWidth / 20 / picture.width);
  const size = `cx="${emu(picture.width * shrink)}" cy="${emu(picture.height * shrink)}"`;
  const { embed, number } = context.picture(bytes);
  const name = `Chart ${number}`;
  const words = `descr="${escapeAttribute(picture.altText)}" title="${escapeAttribute(picture.title)}"`;
  // Declared here: the part that it goes into need not know the namespaces.
  return (
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
    `distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr id="${number}" name="${name}" ${words}/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>' +
    `<pic:cNvPr id="${number}" name="${name}" ${words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>` +
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
    `r:embed="${embed}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>` +
    `<a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>` +
    '</a:graphic></wp:inline></w:drawing>'
  );
}

/** The file of a picture; throws CannotWrite, in a sentence, where it or its size is not one that Word can show. */
export function checkedPicture({ png, width, height }: PictureSpec): ReturnType<typeof readPng> {
  const isSide = (length: number): boolean => length > 0 && length <= longestSide;
  if (!isSide(width) || !isSide(height)) {
    throw new CannotWrite(
      `The picture would be ${width} by ${height} points, which no page holds. Draw the chart again.`,
    );
  }
  return readPng(png);
}

const emu = (points: number): number => Math.max(1, Math.round(points * emuPerPoint));
