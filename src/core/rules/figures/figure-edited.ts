import { isChartTag } from '../../figures/index.ts';
import { inColour } from '../../figures/in-colour.ts';
import type { Edit, FigureStatus, Fix, Rule } from '../../model/index.ts';
import { quoted } from '../place.ts';

/** A figure that somebody typed over. It is never put back without being asked, and never passed over in silence. */
export const figureEdited: Rule = {
  id: 'figure-edited',
  title: 'Figures read as they were inserted',
  why: 'A figure that was typed over no longer says what its source says, and nobody can trace where it comes from.',
  severity: 'warning',
  mends: 'one by one',
  tags: ['figures'],
  source: 'Reportwright',
  *check({ figures }) {
    for (const figure of figures) {
      if (figure.state !== 'edited') continue;
      yield {
        outcome: 'review',
        message: isChartTag(figure.tag) ? chartMessage(figure) : messageOf(figure),
        subject: figure.tag,
        location: figure.at,
        fixes: fixesOf(figure),
      };
    }
  },
};

const right = ({ written, now }: FigureStatus): string | null => written?.text ?? now?.text ?? null;

function messageOf(figure: FigureStatus): string {
  const { text, written } = figure;
  const before = right(figure);
  const changed =
    text.trim() === '' ? 'A figure was emptied by hand' : `The figure ${quoted(text)} was changed by hand`;
  if (before === null) return `${changed}. Make sure that it is right.`;
  const source = written === null ? 'its source has' : 'it was last written as';
  return `${changed}: ${source} ${quoted(before)}. Put that back, or make sure that the new one is right.`;
}

const chartMessage = ({ text }: FigureStatus): string =>
  text.trim() === ''
    ? 'The picture of a chart is gone, or says nothing to somebody who cannot see it. Insert the chart again, or take its frame out.'
    : 'The alternative text of a chart was changed by hand, so the chart is not refreshed. Make sure that it says what the chart shows, or insert the chart again.';

/** A picture cannot be put back from words. */
function fixesOf(figure: FigureStatus): readonly Fix[] {
  const { tag, text, at, written } = figure;
  const before = right(figure);
  if (before === null || isChartTag(tag)) return [];
  const edit: Edit = {
    kind: 'set-control-text',
    tag,
    occurrence: at.occurrence ?? 0,
    expected: text,
    text: before,
    ...inColour(tag, before),
  };
  return [{ title: written === null ? `Use ${before}` : `Put back ${before}`, edits: [edit], safe: false }];
}
