import type { Content, LineStyle } from '../../core/model/index.ts';
import type { StyleNumber } from '../read/numbering.ts';
import type { RenderContext } from './context.ts';
import { sdt, sdtPr } from './controls.ts';
import { renderInlines, run } from './inlines.ts';
import { levelOf, lists, numPr } from './numbering.ts';
import { runText } from './plain-text.ts';
import type { StyleKey } from './styles.ts';
import { renderTable } from './tables.ts';

const lineStyles: Readonly<Record<LineStyle, StyleKey>> = {
  council: 'council',
  committee: 'committee',
  item: 'item',
  'report-of': 'reportOf',
  title: 'title',
  plain: 'normal',
  caption: 'caption',
  source: 'source',
};

/** Blocks (w:p, w:tbl, w:sdt) to stand in w:body or in a block-level control. */
export function renderContent(content: readonly Content[], context: RenderContext): string {
  return content
    .map((block, index) => {
      const next = content[index + 1];
      // Word makes one table of two that touch.
      const apart = endsWithTable(block) && next !== undefined && beginsWithTable(next);
      return renderBlock(block, next, context) + (apart ? '<w:p/>' : '');
    })
    .join('');
}

export function endsWithTable(block: Content | undefined): boolean {
  return block?.kind === 'table' || (block?.kind === 'section' && endsWithTable(block.content.at(-1)));
}

export function beginsWithTable(block: Content | undefined): boolean {
  return block?.kind === 'table' || (block?.kind === 'section' && beginsWithTable(block.content[0]));
}

function renderBlock(block: Content, next: Content | undefined, context: RenderContext): string {
  switch (block.kind) {
    case 'heading': {
      const style = context.style(`heading${block.level}`);
      const { numbering } = block;
      // A numbered heading of the document's own goes on counting in the document's list.
      const listed = numbering !== null && context.ownNumber(numbering) === null;
      const number = listed ? numPr(context.numId(numbering), levelOf(numbering, 'section')) : '';
      const words = run('', runText(block.text));
      const inner = block.control === undefined ? words : sdt(sdtPr(block.control, context), words);
      return paragraph(style, number, inner);
    }
    case 'clause': {
      context.numId(block.numbering);
      return paragraph(
        context.style(lists[block.numbering].clauseStyle),
        clauseNumber(context.ownNumber(block.numbering)),
        renderInlines(block.inlines, context),
      );
    }
    case 'line': {
      // Words that introduce a table stay on its page, a little apart from what comes before.
      const intro = block.style === 'plain' && next?.kind === 'table';
      // A council's own caption style may let the caption stand alone at the foot of a page; a chart stays with its source.
      const isSourced = next?.kind === 'line' && next.style === 'source';
      const caption = block.style === 'caption' || isSourced ? '<w:keepNext/>' : '';
      const properties = intro ? '<w:keepNext/><w:spacing w:before="240"/>' : caption;
      return paragraph(
        context.style(lineStyles[block.style]),
        properties,
        renderInlines(block.inlines, context),
      );
    }
    case 'table':
      return renderTable(block, context);
    case 'section': {
      const blocks = renderContent(block.content, context);
      return sdt(sdtPr(block.control, context), blocks === '' ? '<w:p/>' : blocks);
    }
    case 'appendix': {
      const style = context.style('heading1');
      const number = numPr(context.numId('appendix'), levelOf('appendix', 'appendix'));
      const label = paragraph(
        style,
        `<w:pageBreakBefore/>${number}<w:jc w:val="right"/>`,
        run('', runText(block.label)),
      );
      if (block.title === '') return label;
      const unnumbered = context.ownNumber('body') === null ? '' : numPr(noList, 0);
      return label + paragraph(style, unnumbered, run('', runText(block.title)));
    }
  }
}

/** Takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18). */
const noList = '0';

/** Under a heading in a list of the document's own: the number that this list gives, or none, for ours would begin at 1.1. */
function clauseNumber(own: StyleNumber | null): string {
  if (own === null) return '';
  return own.clauseLevel === null ? numPr(noList, 0) : numPr(own.numId, own.clauseLevel);
}

const paragraph = (style: string, properties: string, inner: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;
