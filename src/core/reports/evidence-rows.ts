/** Where each figure of a report comes from, as rows: what a reader needs to find the number again. */

import { isFigureTag, measureNames, periodNoun } from '../figures/index.ts';
import type { FigureMark, FigureState, FigureStatus, LedgerFigure } from '../model/index.ts';

/** One place of one figure. What nobody knows is empty. */
export interface EvidenceRow {
  readonly tag: string;
  /** Title of the section that it stands in. */
  readonly section: string;
  /** "paragraph 2.1", "table 1, row 3". */
  readonly place: string;
  /** As it stands in the report; of a chart, its alternative text. */
  readonly text: string;
  /** The unrounded value; empty where the text is not the one that was written for it. */
  readonly exact: string;
  readonly indicator: string;
  readonly indicatorId: string;
  readonly area: string;
  readonly areaCode: string;
  /** "value", "change in per cent". */
  readonly measure: string;
  /** In words: "31 March 2025". */
  readonly period: string;
  /** Title of the release, or its id where the record has no title. */
  readonly release: string;
  /** ISO date of publication. */
  readonly published: string;
  readonly source: string;
  readonly licence: string;
  readonly url: string;
  /** ISO instant. */
  readonly retrieved: string;
  /** SHA-256 of the source's answer. */
  readonly hash: string;
  readonly state: FigureState;
  readonly mark: FigureMark | '';
  /** Why the state is what it is. */
  readonly note: string;
}

/** In document order. `placeOf` says where a figure stands. */
export function evidenceRows(
  statuses: readonly FigureStatus[],
  placeOf: (at: FigureStatus['at']) => { readonly section: string; readonly place: string },
): readonly EvidenceRow[] {
  return statuses
    .filter(({ tag }) => isFigureTag(tag))
    .map((status): EvidenceRow => {
      const { tag, query, text, state, mark, at } = status;
      const record = recordOf(status);
      const about = record?.about ?? status.written?.about ?? status.offer?.record.about;
      return {
        tag,
        ...placeOf(at),
        text,
        exact: record?.text === text ? (record.exact ?? '') : '',
        indicator: about?.indicator ?? query?.indicator ?? '',
        indicatorId: query?.indicator ?? '',
        area: about?.area ?? query?.area ?? '',
        areaCode: query?.area ?? '',
        measure: query === null ? '' : measureNames[query.measure],
        period: record === null ? '' : periodNoun(record.period, { measureType: 'snapshot' }),
        release: record === null ? '' : (about?.release ?? record.release),
        published: record === null ? '' : (about?.published ?? ''),
        source: record?.source ?? '',
        licence: record?.licence ?? '',
        url: record === null ? '' : (about?.url ?? ''),
        retrieved: record?.retrieved ?? '',
        hash: record?.hash ?? '',
        state,
        mark: mark ?? '',
        note: status.note ?? '',
      };
    });
}

/** What was written; for a figure from elsewhere that agrees with its source, what the source says. */
const recordOf = ({ written, state, offer }: FigureStatus): LedgerFigure | null =>
  written ?? (state === 'current' ? (offer?.record ?? null) : null);
