import { makeStyles } from '@fluentui/react-components';
import { periodNoun } from '../../core/figures/index.ts';
import { ageWords } from '../../core/figures/refresh/age.ts';
import type { FigureStatus } from '../../core/model/index.ts';
import { paperDate } from '../dates.ts';
import { measureWords } from '../figure-words.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { shorten } from '../words.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '8px',
    rowGap: '2px',
    margin: 0,
    '& > dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** So much of a hash tells two answers apart by eye; the whole of it is in the evidence sheet. */
const hashLength = 12;

/** Where a figure comes from, and what it was before. */
export function FigureDetails({ figure }: { figure: FigureStatus }) {
  const styles = useStyles();
  const shared = useShared();
  const { clock } = useSession();
  const { written, offer, query } = figure;
  const record = written ?? offer?.record ?? null;
  if (!record) return <p className={`${shared.text} ${shared.note}`}>The report has no record of it.</p>;
  const { about } = record;
  // Names are the same in every release; which release a value came from, only its own record says.
  const names = about ?? offer?.record.about;
  const published = about ? paperDate(about.published) : '';
  const lines: readonly (readonly [string, string])[] = [
    ['Indicator', names?.indicator ?? query?.indicator ?? ''],
    ['Area', names?.area ?? query?.area ?? ''],
    ['Kind', query ? measureWords[query.measure] : ''],
    [
      'Period',
      `${periodNoun(record.period, { measureType: 'snapshot' })}${query?.period === 'latest' ? ' (follows the latest)' : ''}`,
    ],
    ['Exact value', record.exact ?? ''],
    ['Source', record.source],
    [
      'Release',
      [about?.release ?? record.release, published && `published ${published}`].filter(Boolean).join(', '),
    ],
    ['Licence', record.licence],
    ['Retrieved', (ageWords(record.retrieved, clock.today()) ?? '').replace(/^on /, '')],
    ['Hash', record.hash.slice(0, hashLength)],
    ['Kept because', record.override ?? ''],
  ];
  return (
    <dl className={`${shared.note} ${styles.list}`}>
      {lines
        .filter(([, said]) => said)
        .map(([name, said]) => (
          <Line key={name} name={name} said={said} />
        ))}
      {record.history.map(({ text, until, retrieved }, index) => (
        <Line
          key={index}
          name={index === 0 ? 'Before' : ''}
          said={`“${shorten(text, 80)}” until ${paperDate((until ?? retrieved).slice(0, 10))}`}
        />
      ))}
    </dl>
  );
}

function Line({ name, said }: { name: string; said: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </>
  );
}
