import { canonicalNamespace, isStrictNamespace, wordNamespace } from '../package/namespaces.ts';
import { parseXml, written } from '../package/xml.ts';
import type { XmlError, XmlTag } from '../package/xml.ts';
import type { XmlSource } from '../package/xml-source.ts';
import { controlHandlers } from './scan-control.ts';
import { markHandlers } from './scan-marks.ts';
import { paragraphHandlers } from './scan-paragraph.ts';
import { pictureHandlers } from './scan-picture.ts';
import type { Element, Handler, Handlers, Harvest, PartState, StoryState } from './scan-state.ts';
import { ancestor, countElement, innerOf, skipContents, spanOf, TooManyElements } from './scan-state.ts';
import { tableHandlers } from './scan-table.ts';
import { textHandlers } from './scan-text.ts';
import type { ScanPart, ScanStory } from './scan-types.ts';

/**
 * Goes once through a part and adds what it finds to the harvest; null and an error where the part is broken,
 * with the harvest as it was.
 */
export function scanPart(
  name: string,
  source: XmlSource,
  story: Pick<ScanStory, 'id' | 'kind'>,
  part: number,
  harvest: Harvest,
): { part: ScanPart; error: null } | { part: null; error: ScanError } {
  const { text } = source;
  const before = { ...harvest };
  const lengths = [
    harvest.stories.length,
    harvest.controls.length,
    harvest.pictures.length,
    harvest.problems.length,
    harvest.marks.length,
    harvest.links.length,
    harvest.drawnWords.length,
  ] as const;
  let state: PartState | null = null;
  let root: Omit<ScanPart, 'body' | 'sectPr' | 'doubled'> | null = null;
  const read = (): ScanError | null =>
    parseXml(source, {
      open: (tag, start, end) => {
        if (state === null || root === null) {
          root = describeRoot(name, text, tag, { start, end });
          const own = beginStory(harvest, story.id, story.kind, part, null, -1);
          state = beginPart(text, part, harvest, own, tag);
        }
        openElement(state, tag, start, end);
      },
      close: (_tag, start, end) => closeElement(state as PartState, start, end),
      text: (words, isPlain) => {
        if (state === null || state.words === null || state.skipFrom >= 0) return;
        state.words += words;
        state.isPlain &&= isPlain;
      },
    });
  const error = stoppable(read);
  if (error === null && state !== null && root !== null) {
    const { body, sectPr, doubled } = state as PartState;
    return { part: { ...(root as ScanPart), body, sectPr, doubled }, error: null };
  }
  // Nothing of a broken part stays: a half-read table would be worse than none.
  harvest.stories.length = lengths[0];
  harvest.controls.length = lengths[1];
  harvest.pictures.length = lengths[2];
  harvest.problems.length = lengths[3];
  harvest.marks.length = lengths[4];
  harvest.links.length = lengths[5];
  harvest.drawnWords.length = lengths[6];
  harvest.textboxes = before.textboxes;
  return { part: null, error: error ?? { ...nowhere, message: 'the part is empty' } };
}

export type ScanError = XmlError & { readonly tooLarge?: true };

const nowhere: XmlError = { message: '', line: 1, column: 0, doctype: false };

function stoppable(read: () => ScanError | null): ScanError | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof TooManyElements) return { ...nowhere, tooLarge: true };
    throw error;
  }
}

function describeRoot(
  name: string,
  text: string,
  tag: XmlTag,
  rootOpen: ScanPart['rootOpen'],
): Omit<ScanPart, 'body' | 'sectPr' | 'doubled'> {
  const namespaces = tag.scope.declared;
  const word = [...namespaces].find(([, uri]) => canonicalNamespace(uri) === wordNamespace);
  return { name, text, rootOpen, namespaces, prefix: word?.[0] ?? 'w', strict: isStrictNamespace(tag.uri) };
}

function beginPart(text: string, part: number, harvest: Harvest, story: StoryState, tag: XmlTag): PartState {
  return {
    text,
    part,
    harvest,
    elements: [],
    depth: 0,
    story,
    skipFrom: -1,
    words: null,
    keepsSpace: false,
    isPlain: true,
    controls: [],
    alternatives: [],
    doubled: [],
    drawings: [],
    changes: [],
    links: [],
    shapes: [],
    body: null,
    sectPr: null,
    preserveSpace: written(tag, 'xml:space') === 'preserve',
  };
}

function beginStory(
  harvest: Harvest,
  id: string,
  kind: ScanStory['kind'],
  part: number,
  outer: StoryState | null,
  container: number,
): StoryState {
  const blocks: StoryState['blocks'] = [];
  const index = harvest.stories.length;
  harvest.stories.push({ id, kind, part, blocks });
  return {
    index,
    blocks,
    paragraph: null,
    tables: [],
    fields: [],
    deleted: outer?.deleted ?? 0,
    inserted: outer?.inserted ?? 0,
    simpleFields: 0,
    outer,
    container,
  };
}

/** A text box begins: what follows is a story of its own until the element at `container` closes. */
function beginBox(state: PartState, container: number): void {
  const { harvest, part } = state;
  const drawing = state.drawings.at(-1);
  if (drawing) drawing.textbox = true;
  harvest.textboxes += 1;
  state.story = beginStory(harvest, `textbox${harvest.textboxes}`, 'textbox', part, state.story, container);
}

/**
 * Blocks in the middle of a paragraph. Early programs that write Strict files put the text of a box into elements of
 * their own (wne:txbxContent); taken for part of the line, the blocks would tear the paragraph round them apart.
 */
function standsInParagraph(state: PartState, name: string): boolean {
  if (name === 'p' || name === 'tbl') return true;
  return name === 'sdt' && state.drawings.length > 0 && ancestor(state) === '';
}

function openElement(state: PartState, tag: XmlTag, start: number, end: number): void {
  const known = tag.element === '' ? undefined : handlers.get(tag.element);
  const handler = known?.handler ?? null;
  const element = nextElement(state);
  element.name = tag.element;
  element.start = start;
  element.openEnd = end;
  element.closeStart = end;
  element.end = end;
  element.handler = handler;
  element.outer = null;
  if (state.skipFrom >= 0 || known === undefined) return;
  if (known.isCounted) countElement(state.harvest);
  if (state.story.paragraph !== null && standsInParagraph(state, element.name)) {
    beginBox(state, state.depth - 2);
  }
  handler?.open?.(state, tag, element);
}

function nextElement(state: PartState): Element {
  const { elements, depth } = state;
  state.depth = depth + 1;
  if (depth === elements.length) {
    elements.push({ name: '', start: 0, openEnd: 0, closeStart: 0, end: 0, handler: null, outer: null });
  }
  return elements[depth] as Element;
}

function closeElement(state: PartState, start: number, end: number): void {
  const index = state.depth - 1;
  const element = state.elements[index] as Element;
  element.closeStart = start;
  element.end = end;
  if (element.outer !== null) element.outer.end = end;
  if (state.skipFrom === index) state.skipFrom = -1;
  if (state.story.outer && state.story.container === index) state.story = state.story.outer;
  if (state.skipFrom < 0) element.handler?.close?.(state, element);
  state.depth = index;
}

const counted: ReadonlySet<string> = new Set(['p', 'tbl', 'r', 'm:r', 'sdt', 'tr', 'tc', 't']);

/** Word understands its own extensions; an alternative that needs anything else is left to the fallback. */
function isUnderstood(uri: string | undefined): boolean {
  return uri !== undefined && /^http:\/\/schemas\.(microsoft\.com\/office|openxmlformats\.org)\//.test(uri);
}

const choice: Handler = {
  open: (state, tag) => {
    const alternative = state.alternatives.at(-1);
    const needs = (written(tag, 'Requires') ?? '').split(/\s+/).filter(Boolean);
    const takes =
      alternative?.chosen === false && needs.every((prefix) => isUnderstood(tag.scope.resolve(prefix)));
    if (takes) alternative.chosen = true;
    else skipContents(state);
  },
};

/** What is brought in from elsewhere when Word opens the file cannot be read here; the reader must hear of it. */
const elsewhere = (what: string): Handler => ({
  open: ({ harvest }) => {
    harvest.problems.push(
      `${what} cannot be read. Open the report in Word and save it to bring the text in.`,
    );
  },
});

const structureHandlers: Handlers = {
  body: {
    close: (state, element) => {
      state.body = innerOf(element);
    },
  },
  sectPr: {
    close: (state, element) => {
      if (ancestor(state) === 'body') state.sectPr = spanOf(element);
    },
  },
  'mc:AlternateContent': {
    open: ({ alternatives }) => {
      alternatives.push({ chosen: false, doubled: false });
    },
    close: ({ alternatives, doubled }, element) => {
      if (alternatives.pop()?.doubled) doubled.push(spanOf(element));
    },
  },
  'mc:Choice': choice,
  'mc:Fallback': {
    open: (state) => {
      const alternative = state.alternatives.at(-1);
      if (!alternative?.chosen) return;
      alternative.doubled = true;
      skipContents(state);
    },
  },
  txbxContent: { open: (state) => beginBox(state, state.depth - 1) },
  altChunk: elsewhere('Text that is brought in from another file'),
  subDoc: elsewhere('A part of the report that is kept in a file of its own'),
};

/** Those that are counted have handlers, all of them. */
const handlers: ReadonlyMap<string, { readonly handler: Handler; readonly isCounted: boolean }> = new Map(
  [
    paragraphHandlers,
    markHandlers,
    textHandlers,
    controlHandlers,
    tableHandlers,
    pictureHandlers,
    structureHandlers,
  ].flatMap((table) =>
    Object.entries(table).map(([name, { open, close }]) => [
      name,
      { handler: { open, close } as Handler, isCounted: counted.has(name) },
    ]),
  ),
);
