import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { compute, describeChange, phraseNotes, unitWords } from '../../core/figures/index.ts';
import { isSymbol } from '../../core/figures/measures.ts';
import { periodLabel } from '../../core/figures/period-label.ts';
import type { Facts, Measure } from '../../core/model/index.ts';
import { measureWords } from '../figure-words.ts';
import { partsOf } from '../insertion.ts';
import type { Insertion } from '../insertion.ts';
import { useStyles as useShared } from '../styles.ts';
import { sourceWords } from '../figure-words.ts';
import { Chip } from './Chip.tsx';
import { Disclosure } from './Disclosure.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { Sparkline } from './Sparkline.tsx';
import { useWriting } from '../hooks/use-writing.ts';
import { useCompanion } from '../hooks/use-companion.ts';
import type { Comparator } from './FigureFilters.tsx';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between', columnGap: '8px' },
  big: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  unit: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', columnGap: '6px', '& > *': { flexGrow: 1, minWidth: 0, padding: '3px 4px' } },
  preview: {
    minHeight: '16px',
    padding: '6px 8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  measure: { display: 'flex', alignItems: 'center', columnGap: '8px', padding: '2px 0' },
});

const more: readonly Measure[] = ['change', 'change-pct', 'previous', 'rank', 'england', 'neighbours'];

/** One indicator: its value and what to compare it with, and the ways to put it into the report. */
export function FigureCard({
  facts,
  period,
  comparator,
  onInsert,
}: {
  facts: Facts;
  period: string;
  comparator: Comparator;
  /** With what the preview was made from, so that exactly that is inserted. */
  onInsert: (insertion: Insertion, companion: Facts | null) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const [looked, setLooked] = useState<Insertion>({ kind: 'phrase' });
  const writing = useWriting();
  const { indicator } = facts;
  const companion = useCompanion(facts, period);
  const value = compute(facts, 'value');
  const compared = compute(facts, comparator);
  const change = describeChange(facts);
  const rank = compute(facts, 'rank');
  const unit = unitWords(indicator);
  const hasValue = !isSymbol(value.text);
  const beside = `${comparator === 'england' ? 'England' : 'neighbours'} ${compared.text}`;
  const button = (insertion: Insertion, words: string, primary = false) => (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      {...writing}
      onFocus={() => setLooked(insertion)}
      onMouseEnter={() => setLooked(insertion)}
      onClick={() => onInsert(insertion, companion)}
    >
      {words}
    </Button>
  );
  return (
    <article className={shared.card} aria-label={indicator.name}>
      <h3 className={shared.heading}>{indicator.name}</h3>
      <div className={styles.top}>
        <div>
          <span className={styles.big}>{value.text}</span> <span className={styles.unit}>{unit}</span>
          <div className={shared.note}>
            {periodLabel(facts.period, indicator)}
            {!isSymbol(compared.text) && facts.area.kind !== 'country' && ` · ${beside}`}
          </div>
        </div>
        <Sparkline facts={facts} withEngland={comparator === 'england'} />
      </div>
      {value.note && <div className={shared.note}>{value.note}</div>}
      {comparator === 'neighbours' && compared.note && <div className={shared.note}>{compared.note}</div>}
      <div className={shared.wrap}>
        <Chip>{change.arrow ? `${change.arrow} ${change.words}` : change.words}</Chip>
        {!isSymbol(rank.text) && <Chip>{rank.text}</Chip>}
      </div>
      <div className={styles.buttons} onMouseLeave={() => setLooked({ kind: 'phrase' })}>
        {button({ kind: 'measure', measure: 'value' }, 'Number', true)}
        {unit && hasValue && button({ kind: 'with-unit' }, 'Number with unit')}
        {button({ kind: 'phrase' }, 'Phrase')}
      </div>
      <div className={mergeClasses(shared.note, styles.preview)}>
        <FigurePreview parts={partsOf(looked, facts, companion, period)} />
      </div>
      {looked.kind === 'phrase' &&
        phraseNotes(facts, companion).map((note) => (
          <div key={note} className={shared.note}>
            {note}
          </div>
        ))}
      <Disclosure title="More to insert">
        <ul className={shared.list}>
          {more
            .map((measure) => ({ measure, computed: compute(facts, measure) }))
            .filter(({ computed }) => !isSymbol(computed.text))
            .map(({ measure, computed }) => (
              <li key={measure} className={styles.measure}>
                <span className={shared.grow}>
                  {measureWords[measure]}
                  {/* An average says nothing without its method. */}
                  {measure === 'neighbours' && <div className={shared.note}>{computed.note}</div>}
                </span>
                <span className={shared.number}>{computed.text}</span>
                <Button
                  size="small"
                  {...writing}
                  aria-label={`Insert ${measureWords[measure].toLowerCase()}, ${computed.text}`}
                  onClick={() => onInsert({ kind: 'measure', measure }, companion)}
                >
                  Insert
                </Button>
              </li>
            ))}
        </ul>
      </Disclosure>
      <div className={shared.note}>{sourceWords(facts)}</div>
    </article>
  );
}
