import type { Control, Edit } from '../../core/model/index.ts';
import { applyEdits } from '../../ooxml/index.ts';
import type { Refusal } from './outcomes.ts';
import { isRefusal, messages, refuse } from './outcomes.ts';
import { plain } from './paragraph-tokens.ts';
import { difference } from './plan-paragraph.ts';
import type { Read } from './plan-paragraph.ts';
import type { Step } from './steps.ts';
import { canTrack } from './tracking.ts';

type ControlEdit = Extract<
  Edit,
  { kind: 'set-control-text' | 'set-picture' | 'unwrap-control' | 'retag-control' }
>;

/** What an edit of one control comes to. */
export function controlSteps(read: Read, edit: ControlEdit): readonly Step[] | Refusal {
  const control = controlIndex(read, edit.tag, edit.occurrence);
  switch (edit.kind) {
    case 'set-control-text':
      return fillControl(read, control, edit);
    case 'set-picture':
      return isThere(read, edit) ? [] : [{ do: 'set-picture', control, picture: edit.picture }];
    case 'unwrap-control':
      return [{ do: 'unwrap', control }];
    case 'retag-control':
      return [{ do: 'rename', control, to: edit.control }];
  }
}

export function controlIndex({ reading }: Read, tag: string, occurrence: number): number {
  let seen = 0;
  return reading.document.controls.findIndex((control) => control.tag === tag && seen++ === occurrence);
}

/** Whether the file shows the picture already, so that the edit leaves it as it is. */
function isThere({ pkg, reading }: Read, edit: ControlEdit): boolean {
  const after = applyEdits(pkg, [edit], reading).pkg.parts;
  return after.size === pkg.parts.size && [...after].every(([name, bytes]) => pkg.parts.get(name) === bytes);
}

const cannotTrack = refuse(
  'unsupported',
  'This version of Word does not let Reportwright track its changes. Choose Review, Track Changes in Word, then do this again without asking for tracked changes.',
);

function fillControl(
  read: Read,
  index: number,
  { tracked, ...edit }: Edit & { kind: 'set-control-text' },
): readonly Step[] | Refusal {
  const control = read.reading.document.controls[index] as Control;
  const text = plain(edit.text);
  if (text === control.text) return [];
  if (tracked !== undefined && !canTrack()) return cannotTrack;
  const { scan } = read.reading;
  if (control.level !== 'inline') return fillLines(read, index, control, edit);
  if (!scan.controls.some(({ parent }) => parent === index)) {
    return [
      {
        do: 'replace',
        at: { in: 'control', control: index, at: 'Content' },
        text,
        plain: control.placeholder,
        ...(edit.colour !== undefined && { colour: edit.colour }),
      },
    ];
  }
  return difference(read, edit, control.at.story === undefined ? (scan.controls[index]?.first ?? -1) : -1);
}

/** A control round whole paragraphs: a line for each. */
function fillLines(
  read: Read,
  index: number,
  { first, last }: Control,
  edit: Edit & { kind: 'set-control-text' },
): readonly Step[] | Refusal {
  if (read.reading.scan.controls[index]?.story !== 0) return refuse('unsupported', messages.notInBody);
  const lines = plain(edit.text).split('\n');
  const blocks = read.reading.document.blocks
    .slice(first, last + 1)
    .filter((block) => block.kind === 'paragraph');
  const kept = blocks.slice(0, lines.length);
  const filled = kept.map((block) => difference(read, edit, block.block));
  const refused = filled.find(isRefusal);
  if (refused !== undefined) return refused;
  const end = blocks.at(-1)?.block ?? first;
  // Each goes right behind the last line, so that the last comes first.
  const more = lines.slice(blocks.length).reverse();
  return [
    ...filled.flatMap((steps) => (isRefusal(steps) ? [] : steps)),
    ...more.map((text): Step => ({ do: 'add-paragraph', after: end, text })),
    ...blocks.slice(lines.length).map(({ block }): Step => ({ do: 'delete-paragraph', block })),
  ];
}
