import type { EditOutcome } from '../../core/model/index.ts';
import type { Splice } from '../write/splices.ts';
import type { Claim } from './claims.ts';

/** How an edit will be made: what it takes for itself, and the splices, made only once nothing else has that. */
export interface Plan {
  readonly claims: readonly Claim[];
  readonly splices: () => readonly PartSplice[];
  /** What it does to other parts of the file: its properties, its language, its record. */
  readonly effect?: () => void;
}

export interface PartSplice extends Splice {
  /** Index in Scan.parts. */
  readonly part: number;
  /** Splices with the same key are made once. */
  readonly key?: string;
}

export type Refusal = Extract<EditOutcome, { readonly done: false }>;
export type Planned = Plan | Refusal;

export const refuse = (reason: Refusal['reason'], message: string): Refusal => ({
  done: false,
  reason,
  message,
});

export const isRefusal = (planned: object): planned is Refusal => 'done' in planned;

/** Nothing to do: the document is as the edit wants it. */
export const nothing: Plan = { claims: [], splices: () => [] };

/** A plan whose splices are known at once: it claims what they replace. */
export const spliced = (splices: readonly PartSplice[]): Plan => ({
  claims: splices,
  splices: () => splices,
});

export const together = (...plans: readonly Plan[]): Plan => ({
  claims: plans.flatMap((plan) => plan.claims),
  splices: () => plans.flatMap((plan) => plan.splices()),
});

/** A change that several edits may ask for, made once: it is its own key. */
export function shared(part: number, start: number, end: number, text: string): PartSplice {
  return { part, start, end, text, key: `${start}-${end} ${text}` };
}

export const messages = {
  gone: 'This place is no longer in the report. Check the report again.',
  changed: 'The text here has changed since the report was read. Check the report again.',
  locked: 'This text is locked against changes. Unlock it in Word, under Developer, Properties.',
  overlap: 'Another change was made at the same place. Check the report again.',
  formula: 'This place holds a formula or a form field. Change it in Word.',
  doubled: 'This text stands in a text box, which the file holds in two versions. Change it in Word.',
  damaged: 'This place is damaged: it has nowhere to write into. Change it in Word.',
  bound: 'This text is filled in from elsewhere in the file. Change it in Word.',
} as const;
