/**
 * A small paper in memory, for tests of what is planned and written: paragraphs of words and figures. It keeps the
 * promises of a document host for the edits that figures need.
 */

import { emptyLedger, err, ok } from '../../../src/core/model/index.ts';
import type {
  Control,
  DocumentHost,
  Edit,
  EditOutcome,
  IndicatorSource,
  Ledger,
  LedgerFigure,
  LedgerReading,
  Location,
  ReportDocument,
  Facts,
  FactsQuery,
  SourceError,
  Watch,
} from '../../../src/core/model/index.ts';
import { factsKey } from '../../../src/core/figures/index.ts';

export type Piece =
  { readonly text: string } | { readonly tag: string; readonly text: string; readonly locked?: boolean };

export interface Paper {
  readonly paragraphs: readonly (readonly Piece[])[];
  readonly ledger: LedgerReading;
}

export const paper = (...paragraphs: (readonly Piece[])[]): Paper => ({
  paragraphs,
  ledger: { state: 'absent' },
});

export const withLedger = (given: Paper, figures: Ledger['figures']): Paper => ({
  ...given,
  ledger: { state: 'read', ledger: { ...emptyLedger, figures } },
});

/** The record of a figure that was written a year ago. */
export const written = (text: string, more: Partial<LedgerFigure> = {}): LedgerFigure => ({
  text,
  exact: text,
  period: '2025-03-31/P1D',
  release: 'dfe-cla-2025',
  source: 'Department for Education',
  licence: 'OGL v3.0',
  retrieved: '2025-01-10T10:00:00Z',
  hash: 'b'.repeat(64),
  override: null,
  history: [],
  ...more,
});

export const textOf = (given: Paper): string =>
  given.paragraphs.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n');

export function documentOf({ paragraphs, ledger }: Paper): ReportDocument {
  const controls: Control[] = [];
  const blocks = paragraphs.map((pieces, block) => {
    let text = '';
    for (const piece of pieces) {
      const range = { start: text.length, end: text.length + piece.text.length };
      text += piece.text;
      if (!('tag' in piece)) continue;
      controls.push({
        tag: piece.tag,
        title: '',
        level: 'inline',
        kind: 'rich',
        text: piece.text,
        placeholder: false,
        showingPlaceholder: false,
        checked: null,
        locked: piece.locked ?? false,
        first: block,
        last: block,
        range,
        at: { tag: piece.tag, block, ...range },
      });
    }
    return {
      kind: 'paragraph' as const,
      block,
      text,
      number: null,
      style: null,
      headingLevel: null,
      bold: false,
      capitals: false,
      guidance: [],
      cell: null,
      languages: [],
      pageBreakBefore: false,
      alignment: 'start' as const,
      looks: [],
    };
  });
  return {
    properties: { title: '', language: 'en-GB', personal: [] },
    blocks,
    stories: [],
    controls,
    pictures: [],
    ledger,
    marks: [],
    links: [],
    drawnWords: [],
    problems: [],
  };
}

/** Every edit speaks of the paper as it was; each is done or refused by itself, and is a step that can be cancelled. */
export function edited(
  given: Paper,
  edits: readonly Edit[],
  watch?: Watch,
): { paper: Paper; outcomes: readonly EditOutcome[] } {
  let result = given;
  const outcomes = edits.map((edit, index): EditOutcome => {
    if (watch?.cancelled?.() === true) return { done: false, reason: 'cancelled', message: 'Stopped.' };
    watch?.progress?.(index + 1, edits.length);
    const next = apply(result, edit);
    if (typeof next === 'string') return { done: false, reason: 'changed', message: next };
    result = next;
    return { done: true };
  });
  return { paper: result, outcomes };
}

function apply(given: Paper, edit: Edit): Paper | string {
  if (edit.kind === 'set-ledger') return { ...given, ledger: { state: 'read', ledger: edit.ledger } };
  if (edit.kind === 'set-control-text') {
    let seen = -1;
    let refusal: string | null = 'There is no such figure.';
    const paragraphs = given.paragraphs.map((pieces) =>
      pieces.map((piece) => {
        if (!('tag' in piece) || piece.tag !== edit.tag) return piece;
        seen += 1;
        if (seen !== edit.occurrence) return piece;
        refusal = piece.locked
          ? 'It is locked.'
          : piece.text === edit.expected
            ? null
            : 'Its text has changed.';
        return refusal === null ? { ...piece, text: edit.text } : piece;
      }),
    );
    return refusal ?? { ...given, paragraphs };
  }
  if (edit.kind === 'insert-inline') {
    const { block = 0, start = 0 } = edit.at;
    const written = edit.inlines.map((inline): Piece => {
      if (inline.kind === 'control') return { tag: inline.control.tag, text: inline.text };
      return { text: inline.kind === 'text' ? inline.text : '' };
    });
    const paragraphs = given.paragraphs.map((pieces, index) => {
      if (index !== block) return pieces;
      let offset = 0;
      const before: Piece[] = [];
      const after: Piece[] = [];
      for (const piece of pieces) {
        const cut = Math.min(Math.max(start - offset, 0), piece.text.length);
        if (cut > 0) before.push({ ...piece, text: piece.text.slice(0, cut) });
        if (cut < piece.text.length) after.push({ ...piece, text: piece.text.slice(cut) });
        offset += piece.text.length;
      }
      return [...before, ...written, ...after];
    });
    return { ...given, paragraphs };
  }
  return `A paper for tests takes no ${edit.kind}.`;
}

export interface PaperHost extends DocumentHost {
  paper(): Paper;
  change(paper: Paper): void;
}

/** A host over a paper. `cursor` is where its author is. */
export function paperHost(given: Paper, cursor: Location | null = null): PaperHost {
  let held = given;
  return {
    name: 'docx',
    supports: new Set(['insert-inline', 'set-control-text', 'set-ledger'] as const),
    paper: () => held,
    change: (paper) => {
      held = paper;
    },
    read: async () => ok(documentOf(held)),
    apply: async (edits, watch) => {
      const { paper, outcomes } = edited(held, edits, watch);
      held = paper;
      return outcomes;
    },
    reveal: async () => ok(null),
    cursor: async () => ok(cursor),
    readOnly: () => null,
  };
}

export interface TableSource extends IndicatorSource {
  /** The questions of each call so far. */
  readonly calls: (readonly FactsQuery[])[];
}

/** A source that answers from a table of facts; what it does not hold it does not know. */
export function tableSource(held: readonly Facts[]): TableSource {
  const calls: (readonly FactsQuery[])[] = [];
  const unknown = ({ indicator }: FactsQuery): SourceError => ({
    kind: 'unknown-indicator',
    message: `There is no indicator “${indicator}”.`,
  });
  return {
    calls,
    search: async () => ok(held.map(({ indicator }) => indicator)),
    areas: async () => ok(held.map(({ area }) => area)),
    resolve: async (queries) => {
      calls.push(queries);
      return ok(
        queries.map((query) => {
          const found = held.find(
            (facts) =>
              factsKey({ ...query, indicator: facts.indicator.id, area: facts.area.code }) ===
              factsKey(query),
          );
          return found === undefined ? err(unknown(query)) : ok(found);
        }),
      );
    },
  };
}

/** A source that cannot be reached. */
export const deadSource: IndicatorSource = {
  search: async () => err(unreachable),
  areas: async () => err(unreachable),
  resolve: async () => err(unreachable),
};

const unreachable: SourceError = {
  kind: 'unavailable',
  message: 'The indicator service does not answer. Your report is as it was; try again later.',
};
