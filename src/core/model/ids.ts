/** The names by which things refer to each other. All are plain text; the type says what it names. */

export type ReportTypeId = string;
/** Kebab-case and for ever: `summary`, `risk-management`. */
export type SectionId = string;
/** `legal`, `financial`, … */
export type RoleId = string;
/** `committee`, `date`, `title`, … */
export type FieldId = string;
/** Kebab-case and for ever: an id is never used again for another rule. */
export type RuleId = string;
/** Which finding is meant, however the report around it changes: 16 hexadecimal digits. */
export type FindingKey = string;
/** A slug of at most 20 characters: `cla-rate`. */
export type IndicatorId = string;
/** GSS code: `E06000015`. */
export type AreaCode = string;
/** `2025-03-31/P1D`, `2024-04-01/P1Y`: ISO 8601 start date and duration. */
export type PeriodId = string;
/** `rw:f:cla-rate/E06000015/latest/value`, at most 64 characters. */
export type FigureTag = string;
/** `document` is the main story. Others: `header1`, `footer2`, `footnotes`, `endnotes`, `comments`, `textbox3`. */
export type StoryId = string;
