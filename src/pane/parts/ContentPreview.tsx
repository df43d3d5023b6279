import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellSpec, Content, Inline } from '../../core/model/index.ts';
import { useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  /** As on the page, smaller; wider than the pane it scrolls by itself. */
  paper: {
    overflowX: 'auto',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  section: { ':not(:first-child)': { marginTop: '12px' } },
  caption: { fontWeight: tokens.fontWeightSemibold, marginBottom: '4px' },
  source: { color: tokens.colorNeutralForeground3, marginTop: '4px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '2px 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  shaded: { backgroundColor: tokens.colorNeutralBackground3 },
  bold: { fontWeight: tokens.fontWeightSemibold },
  right: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  column: { minWidth: '56px', verticalAlign: 'bottom' },
  name: { minWidth: '88px' },
});

/** What will be written into the report, read from the very content that is written. */
export function ContentPreview({ content, label }: { content: readonly Content[]; label: string }) {
  const styles = useStyles();
  return (
    // What scrolls must be reached by the keyboard.
    <div className={styles.paper} role="group" aria-label={label} tabIndex={0}>
      {content.map((each, index) => (
        <Piece key={index} content={each} />
      ))}
    </div>
  );
}

function Piece({ content }: { content: Content }) {
  const styles = useStyles();
  switch (content.kind) {
    case 'section':
      return (
        <div className={styles.section}>
          {content.content.map((each, index) => (
            <Piece key={index} content={each} />
          ))}
        </div>
      );
    case 'line': {
      const look =
        content.style === 'caption' ? styles.caption : content.style === 'source' ? styles.source : undefined;
      return <div className={look}>{textOf(content.inlines)}</div>;
    }
    case 'table':
      return (
        <table className={styles.table} aria-label={content.altText}>
          <tbody>
            {content.rows.map((row, index) => (
              <tr key={index}>
                {row.cells.map((cell, column) => (
                  <Cell key={column} cell={cell} scope={row.header ? 'col' : column === 0 ? 'row' : null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'heading':
      return <div className={styles.caption}>{content.text}</div>;
    case 'clause':
      return <div>{textOf(content.inlines)}</div>;
    case 'appendix':
      return <div className={styles.caption}>{content.title}</div>;
  }
}

function Cell({ cell, scope }: { cell: CellSpec; scope: 'col' | 'row' | null }) {
  const styles = useStyles();
  const shared = useShared();
  const look = mergeClasses(
    styles.cell,
    cell.shaded && styles.shaded,
    cell.bold && styles.bold,
    cell.align === 'right' && styles.right,
    scope === 'col' && styles.column,
    scope === 'row' && styles.name,
  );
  const words = cell.paragraphs.map((inlines, index) => <div key={index}>{textOf(inlines)}</div>);
  if (scope === null) {
    return (
      <td className={look} colSpan={cell.span}>
        {words}
      </td>
    );
  }
  return (
    <th className={look} colSpan={cell.span} scope={scope}>
      {words}
      {cell.paragraphs.every((inlines) => textOf(inlines) === '') && (
        <span className={shared.hidden}>Name</span>
      )}
    </th>
  );
}

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'control') return inline.text;
      return inline.kind === 'tab' ? ' ' : '';
    })
    .join('');
