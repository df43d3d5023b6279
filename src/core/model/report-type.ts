/**
 * A report type: what a council's committee expects of a paper, as data.
 * The JSON files live in src/report-types and follow src/report-types/schema.json.
 */

import type { Measure } from './figure.ts';
import type { FieldId, IndicatorId, ReportTypeId, RoleId, SectionId } from './ids.ts';
import type { CommitteeRules, RuleLayer, RuleSettings } from './rule-setting.ts';

export interface ReportType {
  readonly id: ReportTypeId;
  /** Raised whenever the skeleton of the type changes. */
  readonly version: number;
  readonly title: string;
  readonly council: string;
  /** One sentence for the list that an author chooses from. */
  readonly description: string;
  /** GSS code of the council: the area that figures are about unless the author says otherwise. */
  readonly area: string;
  /** BCP 47 tag of the language of the report, `en-GB`. */
  readonly language: string;
  readonly header: readonly HeaderField[];
  /** In the order in which they stand in the report. */
  readonly sections: readonly SectionSpec[];
  readonly signOffs: readonly SignOffSpec[];
  /** Rows of the contact table: contact, background papers, list of appendices. Empty where the type has none. */
  readonly records: readonly RecordSpec[];
  /** What the skeleton consists of, in document order. */
  readonly layout: readonly LayoutPart[];
  /** Words that tell this type from its neighbours, for recognising a paper that carries no ledger. */
  readonly marks: readonly string[];
  readonly rules: RuleSettings;
  /** Settings of the nation and the council, in this order; those of the type itself are laid over them. */
  readonly layers: readonly RuleLayer[];
  /** Settings of single committees of the council, laid over all others. */
  readonly committees: readonly CommitteeRules[];
  /** Figures that reports of the type are expected to give, in the order in which they are offered. */
  readonly figures: readonly ExpectedFigure[];
}

export interface ExpectedFigure {
  readonly indicator: IndicatorId;
  readonly measure: Measure | 'phrase';
}

export interface HeaderField {
  readonly id: FieldId;
  readonly label: string;
  /** `choice`: one or more of `options`, drawn as check boxes. */
  readonly kind: 'text' | 'date' | 'long-text' | 'choice';
  readonly required: boolean;
  readonly default?: string;
  readonly guidance: string;
  readonly options?: readonly string[];
  /** How a date is written: "20 March 2012", "Tuesday 20 January 2015", "November 2017". `day` when absent. */
  readonly dateFormat?: 'day' | 'weekday' | 'month';
  /** Other words for the label, for reading a paper made elsewhere. */
  readonly aliases?: readonly string[];
}

export interface SectionSpec {
  readonly id: SectionId;
  readonly title: string;
  /** Other titles that mean this section. Case, numbering, punctuation and singular or plural are ignored. */
  readonly aliases: readonly string[];
  /** Which numbered run of the report it belongs to: the body, the implications appendix, or a row of the front table. */
  readonly group: 'body' | 'appendix' | 'front';
  /** Always; on the condition that `condition` says in words; or never. */
  readonly required: 'always' | 'conditional' | 'optional';
  /** "Area committee reports only": shown to the author, who decides whether it holds. */
  readonly condition?: string;
  /** How the report itself tells that the condition holds; absent where only the author knows. */
  readonly when?: Condition;
  /** Whether the section may say just "None": never, yes, or only with a reason. */
  readonly nil: 'not-allowed' | 'allowed' | 'with-reason';
  /** What to write, in a sentence or two. Inserted as visible guidance, shown in the pane. */
  readonly guidance: string;
  /** Words that the skeleton puts there as a start, instead of guidance ("None."). */
  readonly starter?: string;
}

export interface SignOffSpec {
  readonly role: RoleId;
  readonly title: string;
  readonly aliases: readonly string[];
  /** A required role must be signed, or said to be not applicable. */
  readonly required: boolean;
  /** Where this holds the role must be signed: “Not applicable” will not do. */
  readonly when?: Condition;
}

/** What a report says of itself. All that is given must hold. */
export interface Condition {
  /** The name of the committee has these words, in this order: `area committee` holds for “Area 4 Committee”. */
  readonly committee?: string;
  /** It says that it is for a key decision, or it does not. */
  readonly keyDecision?: boolean;
  /** It is marked as kept from the public, wholly or in part, or it is not. */
  readonly exempt?: boolean;
  /** Its recommendations speak of at least so many pounds. */
  readonly spending?: number;
}

export interface RecordSpec {
  readonly id: 'contact' | 'background-papers' | 'appendices';
  readonly title: string;
  readonly aliases: readonly string[];
  readonly required: boolean;
  readonly guidance: string;
  readonly starter?: string;
}

/** One step of the skeleton. Fields stand as `{committee}` inside a line's text; a tab as `\t`. */
export type LayoutPart =
  | {
      readonly kind: 'line';
      readonly text: string;
      readonly style: 'council' | 'committee' | 'item' | 'report-of' | 'title' | 'plain';
    }
  | { readonly kind: 'front-table'; readonly rows: readonly FrontRow[] }
  /** `numbered`: the headings show their numbers ("1 REASONS …"); otherwise only the clauses do. */
  | { readonly kind: 'sections'; readonly group: 'body' | 'appendix'; readonly numbered?: boolean }
  | { readonly kind: 'approvals'; readonly intro: string; readonly columns: readonly [string, string] }
  | { readonly kind: 'records'; readonly columns: readonly [string, string] }
  /** `section`: the section whose heading this is, and whose content is the sections that follow. */
  | {
      readonly kind: 'appendix';
      readonly number: number;
      readonly title: string;
      readonly section?: SectionId;
    };

export interface FrontRow {
  readonly cells: readonly FrontCell[];
  /** A row that names what stands below it. */
  readonly header?: boolean;
}

export interface FrontCell {
  /** Columns that the cell spans; the front table has twelve. */
  readonly span: number;
  readonly text?: string;
  readonly field?: FieldId;
  /** One option of a `choice` field, drawn as a check box. */
  readonly option?: { readonly field: FieldId; readonly value: string };
  readonly section?: SectionId;
}
