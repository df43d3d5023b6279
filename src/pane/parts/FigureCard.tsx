import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { compute, describeChange, isSymbol, phraseNotes, unitWords } from '../../core/figures/index.ts';
import { periodLabel } from '../../core/figures/period-label.ts';
import type { Facts, FigureFormat } from '../../core/model/index.ts';
import { sourceWords } from '../figure-words.ts';
import type { Previewed } from '../hooks/use-inserting.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { measured, partsOf } from '../insertion.ts';
import type { Insertion } from '../insertion.ts';
import { ratingTones } from '../rating-tones.ts';
import { useStyles as useShared } from '../styles.ts';
import { Chip } from './Chip.tsx';
import { FavouriteStar } from './FavouriteStar.tsx';
import type { Comparator } from './FigureFilters.tsx';
import { FigurePreview } from './FigurePreview.tsx';
import { FormatChoices } from './FormatChoices.tsx';
import { MoreToInsert } from './MoreToInsert.tsx';
import { Sparkline } from './Sparkline.tsx';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'flex-start', columnGap: '4px' },
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
});

const whole: Insertion = { kind: 'phrase' };

/** One indicator: its value and what to compare it with, and the ways to put it into the report. */
export function FigureCard({
  previewed,
  comparator,
  favourite,
  onFavourite,
  onInsert,
  onMake,
}: {
  previewed: Previewed;
  comparator: Comparator;
  favourite: boolean;
  onFavourite: () => void;
  onInsert: (insertion: Insertion) => void;
  /** Shows the screen on which a table or a chart of the figure is made. */
  onMake: (what: 'table' | 'chart') => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const previewId = useId();
  const writing = useWriting(previewId);
  const [looked, look] = useState<Insertion>(whole);
  const [format, setFormat] = useState<FigureFormat>({});
  const { facts, companion, period } = previewed;
  const { indicator } = facts;
  const number = measured('value', format);
  const value = compute(facts, 'value');
  const compared = compute(facts, comparator);
  const change = describeChange(facts);
  const rank = compute(facts, 'rank');
  const rating = compute(facts, 'rag');
  const target = compute(facts, 'target');
  const beside = `${comparatorName(comparator, facts)}\u00a0${compared.text}`;
  const button = (insertion: Insertion, words: string, primary = false) => (
    <Button
      size="small"
      appearance={primary ? 'primary' : 'secondary'}
      {...writing}
      onFocus={() => look(insertion)}
      onMouseEnter={() => look(insertion)}
      onClick={() => onInsert(insertion)}
    >
      {words}
    </Button>
  );
  return (
    <article className={shared.card} aria-label={indicator.name}>
      <div className={styles.title}>
        <h3 className={mergeClasses(shared.heading, shared.grow)}>{indicator.name}</h3>
        <FavouriteStar name={indicator.shortName} on={favourite} onToggle={onFavourite} />
      </div>
      <div className={styles.top}>
        <div>
          <span className={styles.big}>{value.text}</span>{' '}
          <span className={styles.unit}>{unitWords(indicator)}</span>
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
        {rating.rating && (
          <Chip tone={ratingTones[rating.rating]}>
            {rating.text}: target {target.text}
          </Chip>
        )}
      </div>
      <div className={styles.buttons}>
        {button(number, 'Number', true)}
        {button(whole, 'Phrase')}
        <Button size="small" onClick={() => onMake('table')}>
          Table…
        </Button>
        <Button size="small" onClick={() => onMake('chart')}>
          Chart…
        </Button>
      </div>
      <div id={previewId} className={mergeClasses(shared.note, styles.preview)}>
        <FigurePreview parts={partsOf(looked, facts, companion, period)} />
      </div>
      {looked.kind === 'phrase' &&
        phraseNotes(facts, companion).map((note) => (
          <div key={note} className={shared.note}>
            {note}
          </div>
        ))}
      <FormatChoices
        facts={facts}
        format={format}
        onFormat={(next) => {
          setFormat(next);
          look(measured('value', next));
        }}
      />
      <MoreToInsert facts={facts} format={format} onInsert={onInsert} />
      <div className={shared.note}>{sourceWords(facts)}</div>
    </article>
  );
}

function comparatorName(comparator: Comparator, { region }: Facts): string {
  if (comparator === 'region') return region?.area.name ?? 'region';
  return comparator === 'england' ? 'England' : 'neighbours';
}
