/** A document read against a report type: what is there of what should be. */

import type { FieldId, RoleId, SectionId } from './ids.ts';
import type { Location } from './location.ts';
import type { HeaderField, RecordSpec, ReportType, SectionSpec, SignOffSpec } from './report-type.ts';

export interface Report {
  /** Null where no report type fits. */
  readonly type: ReportType | null;
  /** 0 to 1; 1 where the ledger says so. */
  readonly confidence: number;
  readonly header: readonly Header[];
  /** In the order of the report type, one for each of its sections. */
  readonly sections: readonly Section[];
  readonly signOffs: readonly SignOff[];
  readonly records: readonly RecordRow[];
  /** Appendices as listed, as referred to in the text, and as present under a heading of their own. */
  readonly appendices: Appendices;
}

/** Sections and signatures that one report must have and others of its type need not, each with the reason: "the committee is “Area 4 Committee”". */
export interface Needed {
  readonly sections: ReadonlyMap<SectionId, string>;
  readonly roles: ReadonlyMap<RoleId, string>;
}

export interface Header {
  readonly id: FieldId;
  readonly spec: HeaderField;
  readonly state: 'filled' | 'placeholder' | 'empty' | 'missing';
  readonly text: string;
  readonly at: Location | null;
}

/** `nil`: "None", "None arising from this report", "Not applicable". */
export type SectionState = 'filled' | 'nil' | 'placeholder' | 'empty' | 'missing';

export interface Section {
  readonly id: SectionId;
  readonly spec: SectionSpec;
  readonly state: SectionState;
  /** The author's words, paragraphs joined by \n, guidance left out. */
  readonly text: string;
  /** The heading or label, and the first block of the content. */
  readonly heading: Location | null;
  readonly at: Location | null;
  /** Blocks of the content, from `start` up to but not including `end`; both -1 where missing. */
  readonly start: number;
  readonly end: number;
  readonly paragraphs: number;
}

export type SignOffState = 'signed' | 'not-applicable' | 'placeholder' | 'empty' | 'missing' | 'stale';

export interface SignOff {
  readonly role: RoleId;
  readonly spec: SignOffSpec;
  readonly state: SignOffState;
  readonly names: readonly string[];
  /** ISO date, where one stands beside the name; null otherwise. */
  readonly date: string | null;
  readonly at: Location | null;
  /** Names that stand beside several roles at once, where nothing says whose they are: they sign for nobody. */
  readonly unplaced?: readonly string[];
  /** The words that stand for the role where they say that the signature was not given: "P. Okafor – awaiting approval". */
  readonly withheld?: string;
  /** The words that stand for the role where they name nobody: "Approved", "Yes". */
  readonly unnamed?: string;
}

/** A row of the contact table. */
export interface RecordRow {
  readonly id: RecordSpec['id'];
  readonly spec: RecordSpec;
  readonly state: SectionState;
  readonly text: string;
  readonly at: Location | null;
}

export interface Appendices {
  /** Numbers, or the words that stand for them, as in "Appendix 4". */
  readonly listed: readonly AppendixMention[];
  readonly cited: readonly AppendixMention[];
  readonly present: readonly AppendixMention[];
}

export interface AppendixMention {
  /** "1", "2a", "B". */
  readonly number: string;
  readonly text: string;
  readonly at: Location;
}
