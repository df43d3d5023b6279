import type { Alignment, ControlSpec, Inline, PersonalName, PictureSpec } from '../../core/model/index.ts';
import type { Insertion } from '../../ooxml/index.ts';

/** A place, said in what Word can find it by. Blocks and controls count as in the reading. */
export type Spot =
  | {
      readonly in: 'control';
      readonly control: number;
      readonly at: 'Before' | 'Start' | 'Content' | 'End' | 'After';
    }
  | { readonly in: 'paragraph'; readonly block: number; readonly at: 'Start' | 'Content' | 'End' }
  /** Words of a paragraph, from `start` to `end` in its text. */
  | {
      readonly in: 'words';
      readonly block: number;
      readonly start: number;
      readonly end: number;
      readonly at: 'Whole' | 'Start' | 'End';
    }
  /** Beside the table that a paragraph stands in. */
  | { readonly in: 'table'; readonly block: number; readonly at: 'Before' | 'After' }
  /** Where the author's cursor was last seen: nothing has to be found. */
  | {
      readonly in: 'cursor';
      readonly block: number;
      readonly offset: number;
      readonly at: 'End' | 'Whole' | 'Paragraph';
    };

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** One thing to ask Word for. `plain`: what is written must not look like the guidance that it replaces. */
export type Step =
  | {
      readonly do: 'replace';
      readonly at: Spot;
      readonly text: string;
      readonly plain: boolean;
      /** RRGGBB. */
      readonly colour?: string;
    }
  | {
      readonly do: 'insert';
      readonly at: Spot;
      readonly inlines: readonly Inline[];
      readonly plain: boolean;
      /** In place of what stands there. */
      readonly over: boolean;
    }
  | { readonly do: 'wrap'; readonly at: Spot; readonly control: ControlSpec }
  | { readonly do: 'unmark'; readonly at: Spot }
  | { readonly do: 'clear-highlight'; readonly at: Spot }
  | { readonly do: 'delete-control'; readonly control: number }
  /** Takes the control away and leaves what is in it. */
  | { readonly do: 'unwrap'; readonly control: number }
  | { readonly do: 'rename'; readonly control: number; readonly to: ControlSpec }
  | { readonly do: 'set-picture'; readonly control: number; readonly picture: PictureSpec }
  | { readonly do: 'delete-paragraph'; readonly block: number }
  | { readonly do: 'add-paragraph'; readonly after: number; readonly text: string }
  | { readonly do: 'tick'; readonly control: number; readonly checked: boolean }
  | { readonly do: 'level'; readonly block: number; readonly level: HeadingLevel }
  | { readonly do: 'align'; readonly block: number; readonly to: Alignment }
  | { readonly do: 'describe'; readonly block: number; readonly nth: number; readonly text: string }
  /** `block`: a paragraph in a cell of the table itself. */
  | { readonly do: 'header-row'; readonly block: number }
  | {
      readonly do: 'add-row';
      readonly block: number;
      readonly columns: number;
      readonly cells: readonly (readonly Inline[])[];
      readonly plain: boolean;
    }
  | {
      readonly do: 'insert-blocks';
      readonly insertion: Insertion;
      /** Null where they are the whole document. */
      readonly beside: Spot | null;
      /** How many paragraphs of the document as it was read stand before them. */
      readonly start: number;
      /** Of the controls in them that Word tells of, which are not the check boxes. */
      readonly tags: readonly string[];
    }
  | { readonly do: 'title'; readonly title: string }
  | { readonly do: 'property'; readonly property: WritableProperty; readonly text: string };

/** What Word writes itself cannot be set. */
export type WritableProperty = Exclude<PersonalName, 'last saved by'>;

/** The places that a step must have found before it can be made. */
export function spotsOf(step: Step): readonly Spot[] {
  switch (step.do) {
    case 'replace':
    case 'insert':
    case 'wrap':
    case 'unmark':
    case 'clear-highlight':
      return [step.at];
    case 'delete-control':
    case 'unwrap':
    case 'rename':
    case 'set-picture':
    case 'tick':
      return [{ in: 'control', control: step.control, at: 'Content' }];
    case 'delete-paragraph':
    case 'level':
    case 'align':
    case 'describe':
    case 'header-row':
    case 'add-row':
      return [{ in: 'paragraph', block: step.block, at: 'Content' }];
    case 'add-paragraph':
      return [{ in: 'paragraph', block: step.after, at: 'Content' }];
    case 'insert-blocks':
      return step.beside === null ? [] : [step.beside];
    case 'title':
    case 'property':
      return [];
  }
}

/** An edit that comes to something in Word. */
export interface Job {
  /** Index of the edit in the call. */
  readonly index: number;
  readonly steps: readonly Step[];
  /** To be written as a tracked change, whether or not changes are tracked. */
  readonly tracked?: true;
}
