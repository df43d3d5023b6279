import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReportType } from '../../core/model/index.ts';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px', border: 'none', margin: 0, padding: 0 },
  card: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: '10px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '6px',
    cursor: 'pointer',
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: '9px 11px',
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': shorthands.borderColor('Highlight'),
  },
  radio: { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'pointer' },
  thumb: {
    width: '34px',
    height: '44px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralStroke1,
  },
  thumbChosen: { color: tokens.colorBrandStroke2Contrast },
  note: { display: 'block' },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

/** The report types as radio buttons, each with a picture of its first page. */
export function TypeCards({
  types,
  chosen,
  onChoose,
}: {
  types: readonly ReportType[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  return (
    <fieldset className={styles.group}>
      <legend className={shared.hidden}>Report type</legend>
      {types.map((type) => (
        <label key={type.id} className={mergeClasses(styles.card, type.id === chosen && styles.chosen)}>
          <input
            className={styles.radio}
            type="radio"
            name="report-type"
            value={type.id}
            checked={type.id === chosen}
            onChange={() => onChoose(type.id)}
          />
          <Thumb type={type} chosen={type.id === chosen} />
          <span>
            <span className={styles.title}>{type.title}</span>
            <span className={mergeClasses(shared.note, styles.note)}>{contents(type)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function contents(type: ReportType): string {
  const appendix = type.layout.find((part) => part.kind === 'appendix');
  const group = (id: string) =>
    type.sections.filter((section) => section.group === id && section.id !== appendix?.section).length;
  const parts = [
    group('front') > 0 ? 'front table' : '',
    group('body') > 0 ? count(group('body'), 'section') : '',
    group('appendix') > 0 ? count(group('appendix'), 'implication') : '',
    type.signOffs.length > 0 ? count(type.signOffs.length, 'sign-off') : '',
  ].filter(Boolean);
  const council = type.title.includes(type.council) ? '' : type.council;
  return [council, parts.join(', ')].filter(Boolean).join(' · ');
}

function Thumb({ type, chosen }: { type: ReportType; chosen: boolean }) {
  const styles = useStyles();
  const front = type.layout.some((part) => part.kind === 'front-table');
  return (
    <svg
      className={mergeClasses(styles.thumb, chosen && styles.thumbChosen)}
      viewBox="0 0 34 44"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      {front ? (
        <path d="M5 6h24v16H5zM5 14h24M5 28h24M5 33h20M5 38h24" />
      ) : (
        <path d="M5 7h12M5 13h24M5 19h8M5 23h24M5 27h20M5 33h8M5 37h24" />
      )}
    </svg>
  );
}
