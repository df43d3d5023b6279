import { useState } from 'react';
import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { compute, hasValue } from '../../core/figures/index.ts';
import type { Computed, Facts, FigureFormat, Measure } from '../../core/model/index.ts';
import { measureWords } from '../figure-words.ts';
import { measured } from '../insertion.ts';
import type { Insertion, MeasureInsertion } from '../insertion.ts';
import { ratingTones } from '../rating-tones.ts';
import { useStyles as useShared } from '../styles.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { Chip } from './Chip.tsx';
import { Disclosure } from './Disclosure.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '3px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  insert: { flexShrink: 0 },
  method: { minWidth: 0, width: '100%' },
});

const methods = [
  'neighbours',
  'nn-median',
  'nn-mean',
  'nn-pooled',
  'nn-sum',
] as const satisfies readonly Measure[];
type Method = (typeof methods)[number];

const methodWords: Readonly<Record<Method, string>> = {
  neighbours: 'by their usual method',
  'nn-median': 'median',
  'nn-mean': 'mean',
  'nn-pooled': 'pooled (as if one area)',
  'nn-sum': 'sum',
};

const groups = (method: Method): readonly (readonly [string, readonly Measure[]])[] => [
  ['Over time', ['change', 'change-pct', 'previous']],
  ['Beside others', ['rank', 'england', 'region', method, 'share']],
  ['Against its target', ['target', 'rag']],
  ['Words that follow the numbers', ['moved', 'compared', 'since']],
  ['About the figure', ['period', 'when', 'source', 'notes']],
];

/** Longer texts are read, not glanced at. */
const longest = 40;

/** What an average or a rating says nothing without. */
const noted = /^(?:neighbours|nn-.*|region|share|rag)$/;

/**
 * Every other kind of figure that can be made of one indicator, grouped; what its source cannot give is left out. Each
 * line reads as what it inserts: the preview above stays as it is, or the button would move away from under the pointer.
 */
export function MoreToInsert({
  facts,
  format,
  onInsert,
}: {
  facts: Facts;
  format: FigureFormat;
  onInsert: (insertion: Insertion) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const [chosen, choose] = useState<Method>('neighbours');
  const possible = methods.filter((method) => hasValue(method, compute(facts, method)));
  const method = possible.includes(chosen) ? chosen : 'neighbours';
  return (
    <Disclosure title="More to insert">
      {groups(method).map(([title, measures]) => {
        const lines = measures
          .map((measure) => measured(measure, format))
          .map((insertion) => ({
            insertion,
            computed: compute(facts, insertion.measure, insertion.format),
          }))
          .filter(({ insertion, computed }) => hasValue(insertion.measure, computed));
        return (
          lines.length > 0 && (
            <section key={title} className={shared.tight} aria-label={title}>
              <h4 className={shared.groupHeading}>{title}</h4>
              <ul className={shared.list}>
                {lines.map(({ insertion, computed }) => (
                  <li key={insertion.measure} className={styles.row}>
                    <div className={shared.grow}>
                      <Line measure={insertion.measure} computed={computed} />
                      {insertion.measure === method && possible.length > 1 && (
                        <Select
                          size="small"
                          aria-label="How neighbours are put together"
                          select={{ className: styles.method }}
                          value={method}
                          onChange={(_, { value }) =>
                            choose(methods.find((each) => each === value) ?? 'neighbours')
                          }
                        >
                          {possible.map((each) => (
                            <option key={each} value={each}>
                              {methodWords[each]}
                            </option>
                          ))}
                        </Select>
                      )}
                    </div>
                    <Insert insertion={insertion} computed={computed} onInsert={() => onInsert(insertion)} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Disclosure>
  );
}

function Line({ measure, computed }: { measure: Measure; computed: Computed }) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <div className={shared.note}>{measureWords[measure]}</div>
      {computed.rating ? (
        <Chip tone={ratingTones[computed.rating]}>{computed.text}</Chip>
      ) : (
        <div className={computed.text.length > longest ? undefined : styles.words}>{computed.text}</div>
      )}
      {noted.test(measure) && computed.note && <div className={shared.note}>{computed.note}</div>}
    </>
  );
}

function Insert({
  insertion,
  computed,
  onInsert,
}: {
  insertion: MeasureInsertion;
  computed: Computed;
  onInsert: () => void;
}) {
  const styles = useStyles();
  const writing = useWriting();
  return (
    <Button
      size="small"
      className={styles.insert}
      {...writing}
      aria-label={`Insert ${measureWords[insertion.measure].toLowerCase()}, ${computed.text}`}
      onClick={onInsert}
    >
      Insert
    </Button>
  );
}
