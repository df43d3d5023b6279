import { attribute, isOn } from '../package/xml.ts';
import type { XmlTag } from '../package/xml.ts';
import type { ControlState, Handler, Handlers, PartState } from './scan-state.ts';
import { ancestor, innerOf, innermostControl, spanOf } from './scan-state.ts';
import type { ScanCheckbox, ScanControl } from './scan-types.ts';

/** Where a control stands decides what it may hold (ECMA-376 part 1, 17.5.2.29 to 17.5.2.33). */
function levelHere(state: PartState): ScanControl['level'] {
  if (state.story.paragraph) return 'inline';
  const table = state.story.tables.at(-1);
  if (!table || table.cell) return 'block';
  return table.row ? 'cell' : 'row';
}

/** The control whose w:sdtPr holds the element just opened or closed. */
const described = (state: PartState, up = 1): ControlState | null =>
  ancestor(state, up) === 'sdtPr' ? (state.controls.at(-1) ?? null) : null;

const property = (
  name: keyof ScanControl['spans'],
  read: (control: ControlState['draft'], tag: XmlTag) => void,
): Handler => ({
  open: (state, tag) => {
    const control = described(state);
    if (control) read(control.draft, tag);
  },
  close: (state, element) => {
    const control = described(state);
    if (control) control.draft.spans[name] = spanOf(element);
  },
});

const kind = (name: ScanControl['kind']): Handler => ({
  open: (state) => {
    const control = described(state);
    if (control) control.draft.kind = name;
  },
});

const choice = kind('choice');
const other = kind('other');
const checkbox: Handler = {
  open: (state) => {
    const control = described(state);
    if (!control) return;
    control.draft.kind = 'checkbox';
    control.draft.checkbox = {
      checked: false,
      on: { char: '2612', font: 'MS Gothic' },
      off: { char: '2610', font: 'MS Gothic' },
    };
  },
};

/** A part of w14:checkbox; its attributes carry the w14 prefix. */
const boxPart =
  (read: (tag: XmlTag) => Partial<ScanCheckbox>) =>
  (state: PartState, tag: XmlTag): void => {
    const control = described(state, 2);
    if (control?.draft.checkbox) control.draft.checkbox = { ...control.draft.checkbox, ...read(tag) };
  };

const glyph = (tag: XmlTag): { char: string; font: string } => ({
  char: attribute(tag, 'val') ?? '',
  font: attribute(tag, 'font') ?? '',
});

const checkedPart: Handler = {
  open: boxPart((tag) => ({ checked: isOn(tag) })),
  close: (state, element) => {
    const control = described(state, 2);
    if (control) control.draft.spans.checked = spanOf(element);
  },
};

export const controlHandlers: Handlers = {
  sdt: {
    open: (state, _tag, { start, openEnd }) => {
      const { story, harvest, controls } = state;
      const draft: ControlState['draft'] = {
        part: state.part,
        story: story.index,
        parent: innermostControl(state),
        level: levelHere(state),
        kind: 'rich',
        tag: '',
        title: '',
        start,
        end: openEnd,
        sdtPr: null,
        content: null,
        inner: null,
        spans: {
          tag: null,
          alias: null,
          lock: null,
          showingPlaceholder: null,
          dataBinding: null,
          checked: null,
        },
        lock: '',
        showingPlaceholder: false,
        checkbox: null,
        first: story.paragraph?.draft.block ?? story.blocks.length,
        last: story.paragraph?.draft.block ?? -1,
        from: story.paragraph?.length ?? 0,
        to: story.paragraph?.length ?? 0,
      };
      controls.push({ index: harvest.controls.length, draft });
      harvest.controls.push(draft);
    },
    close: (state, { end }) => {
      const { story } = state;
      const control = state.controls.pop();
      if (!control) return;
      control.draft.end = end;
      if (control.draft.level === 'inline') control.draft.to = story.paragraph?.length ?? control.draft.from;
      else control.draft.last = story.blocks.length - 1;
    },
  },
  sdtPr: {
    close: (state, element) => {
      const control = ancestor(state) === 'sdt' ? state.controls.at(-1) : undefined;
      if (control) control.draft.sdtPr = spanOf(element);
    },
  },
  sdtContent: {
    close: (state, element) => {
      const control = state.controls.at(-1);
      if (!control) return;
      control.draft.content = spanOf(element);
      control.draft.inner = innerOf(element);
    },
  },
  tag: property('tag', (control, tag) => {
    control.tag = attribute(tag, 'val') ?? '';
  }),
  alias: property('alias', (control, tag) => {
    control.title = attribute(tag, 'val') ?? '';
  }),
  lock: property('lock', (control, tag) => {
    control.lock = attribute(tag, 'val') ?? '';
  }),
  showingPlcHdr: property('showingPlaceholder', (control, tag) => {
    control.showingPlaceholder = isOn(tag);
  }),
  dataBinding: property('dataBinding', () => undefined),
  richText: kind('rich'),
  text: kind('text'),
  date: kind('date'),
  comboBox: choice,
  dropDownList: choice,
  picture: kind('picture'),
  group: kind('group'),
  bibliography: other,
  citation: other,
  equation: other,
  docPartList: other,
  docPartObj: other,
  'w15:repeatingSection': other,
  'w15:repeatingSectionItem': other,
  'w14:checkbox': checkbox,
  'w14:checked': checkedPart,
  'w14:checkedState': { open: boxPart((tag) => ({ on: glyph(tag) })) },
  'w14:uncheckedState': { open: boxPart((tag) => ({ off: glyph(tag) })) },
};
