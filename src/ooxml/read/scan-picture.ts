import { attribute, written } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { DrawingState, Handler, Handlers, PartState } from './scan-state.ts';
import { ancestor, innermostControl, openTag, spanOf } from './scan-state.ts';
import { here } from './scan-marks.ts';
import type { ScanPicture } from './scan-types.ts';

/** Alternative text: the description, or the title where that is all there is. */
const alternative = (tag: XmlTag): string =>
  (written(tag, 'descr')?.trim() || written(tag, 'title')?.trim()) ?? '';

const drawing = (state: PartState): DrawingState | undefined => state.drawings.at(-1);

const drawingFrame: Handler = {
  open: (state) => {
    state.drawings.push({
      docPr: null,
      cNvPr: null,
      alt: '',
      decorative: false,
      textbox: false,
      picture: false,
      bareShape: false,
    });
  },
  close: (state, element) => {
    const frame = state.drawings.pop();
    // A text box is read as text, a line or a box shows nothing; what has no place for a description cannot be described.
    if (!frame?.docPr || ((frame.textbox || frame.bareShape) && !frame.picture)) return;
    add(state, {
      kind: 'drawing',
      frame: spanOf(element),
      open: frame.docPr,
      cNvPr: frame.cNvPr,
      altText: frame.alt,
      decorative: frame.decorative,
    });
  },
};

function add(
  state: PartState,
  found: Pick<ScanPicture, 'kind' | 'frame' | 'open' | 'cNvPr' | 'altText' | 'decorative'>,
): void {
  const { paragraph, deleted, index } = state.story;
  if (!paragraph || deleted > 0) return;
  state.harvest.pictures.push({
    part: state.part,
    story: index,
    block: paragraph.draft.block,
    offset: paragraph.length,
    control: innermostControl(state),
    ...found,
  });
}

const shape: Handler = {
  open: (state, tag, element) => {
    state.shapes.push({
      open: openTag(element),
      alt: written(tag, 'alt')?.trim() ?? '',
      // A horizontal rule is furniture.
      decorative: ['t', 'true'].includes(written(tag, 'o:hr') ?? ''),
    });
  },
  close: (state) => {
    state.shapes.pop();
  },
};

export const pictureHandlers: Handlers = {
  'wp:inline': drawingFrame,
  'wp:anchor': drawingFrame,
  'wp:docPr': {
    open: (state, tag, element) => {
      const frame = drawing(state);
      if (!frame || frame.docPr) return;
      frame.docPr = openTag(element);
      frame.alt = alternative(tag);
    },
  },
  'pic:pic': {
    open: (state) => {
      const frame = drawing(state);
      if (frame) frame.picture = true;
    },
  },
  'wps:wsp': {
    open: (state) => {
      const frame = drawing(state);
      if (frame && !frame.textbox && ancestor(state) === 'a:graphicData') frame.bareShape = true;
    },
  },
  // The filling of a shape may be a photograph.
  'a:blip': {
    open: (state) => {
      const frame = drawing(state);
      if (frame) frame.bareShape = false;
    },
  },
  'pic:cNvPr': {
    open: (state, tag, element) => {
      const frame = drawing(state);
      if (!frame || frame.cNvPr) return;
      frame.cNvPr = openTag(element);
      frame.alt ||= alternative(tag);
    },
  },
  'adec:decorative': {
    open: (state, tag) => {
      const frame = drawing(state);
      if (frame) frame.decorative = ['1', 'true'].includes(attribute(tag, 'val') ?? '1');
    },
  },
  'v:shape': shape,
  'v:rect': shape,
  'v:roundrect': shape,
  'v:oval': shape,
  'v:group': shape,
  'v:image': shape,
  // VML 14.1.2.22: the words of a shape that is drawn along a line.
  'v:textpath': {
    open: (state, tag) => {
      const text = written(tag, 'string')?.trim() ?? '';
      if (text !== '' && state.story.deleted === 0) state.harvest.drawnWords.push({ ...here(state), text });
    },
  },
  'v:imagedata': {
    open: (state, tag) => {
      const outer = state.shapes.at(-1);
      if (!outer) return;
      const title = written(tag, 'o:title')?.trim() ?? '';
      add(state, {
        kind: 'vml',
        frame: null,
        open: outer.open,
        cNvPr: null,
        altText: outer.alt || title,
        decorative: outer.decorative,
      });
    },
  },
};
