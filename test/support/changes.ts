import type { Mark, ReportDocument } from '../../src/core/model/index.ts';

/** The tracked changes that are still in the document. */
export const changesIn = ({ marks }: Pick<ReportDocument, 'marks'>): readonly Mark[] =>
  marks.filter(({ kind }) => kind === 'insertion' || kind === 'deletion' || kind === 'formatting');
