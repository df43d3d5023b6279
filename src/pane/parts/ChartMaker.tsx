import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { chartText, drawChart } from '../../core/figures/charts/index.ts';
import type { ChartMeasure, Facts } from '../../core/model/index.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { Maker } from './Maker.tsx';
import { Pills } from './Pills.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  /** Paper is white, whatever the pane is. */
  picture: {
    display: 'block',
    padding: '8px',
    backgroundColor: 'white',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: '6px',
    forcedColorAdjust: 'none',
  },
  fitted: { boxSizing: 'border-box', width: '100%', height: 'auto' },
  scrolled: { overflowX: 'auto' },
});

const kinds: readonly (readonly [ChartMeasure, string])[] = [
  ['trend', 'Trend'],
  ['bars', 'Ranked bars'],
];

/** The chart of a figure as it will stand in the report, with its alternative text, and the button that puts it in. */
export function ChartMaker({
  facts,
  onClose,
  onInsert,
}: {
  facts: Facts;
  onClose: () => void;
  onInsert: (measure: ChartMeasure) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const writing = useWriting();
  const { ports } = useSession();
  const [measure, setMeasure] = useState<ChartMeasure>('trend');
  const [large, setLarge] = useState(false);
  const { indicator, area } = facts;
  const drawing = drawChart(facts, measure);
  const canDraw = ports().draw !== undefined;
  return (
    <Maker title={`Chart: ${indicator.shortName}, ${area.name}`} onClose={onClose}>
      <Pills label="Kind of chart" choices={kinds} chosen={measure} onChoose={setMeasure} />
      {drawing ? (
        <>
          {/* What scrolls must be reached by the keyboard. */}
          <div
            className={styles.scrolled}
            {...(large ? { tabIndex: 0, role: 'group', 'aria-label': 'Chart' } : {})}
          >
            <img
              className={mergeClasses(styles.picture, !large && styles.fitted)}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`}
              style={large ? { width: `${drawing.width}pt`, height: `${drawing.height}pt` } : {}}
              alt={drawing.altText}
            />
          </div>
          <div className={shared.textButtons}>
            <TextButton aria-pressed={large} onClick={() => setLarge(!large)}>
              Show as large as in the report
            </TextButton>
          </div>
          <div className={shared.tight}>
            <h3 className={shared.groupHeading}>Alternative text</h3>
            <p className={shared.text}>{drawing.altText}</p>
            <div className={shared.note}>
              For readers who cannot see the chart. It is made from the figures and refreshed with them.
            </div>
          </div>
        </>
      ) : (
        <p className={shared.text}>{chartText(facts, measure).note}</p>
      )}
      {!canDraw && <p className={`${shared.text} ${shared.note}`}>Charts cannot be drawn in this program.</p>}
      {drawing && canDraw && (
        <div className={shared.wrap}>
          <Button appearance="primary" {...writing} onClick={() => onInsert(measure)}>
            Insert chart
          </Button>
        </div>
      )}
    </Maker>
  );
}
