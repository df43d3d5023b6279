import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SignOff, SignOffState } from '../../core/model/index.ts';
import { paperDate } from '../dates.ts';
import { useStyles as useShared } from '../styles.ts';
import { initials } from '../words.ts';
import { Chip } from './Chip.tsx';
import type { Tone } from './Chip.tsx';

const useStyles = makeStyles({
  row: {
    alignItems: 'center',
    columnGap: '10px',
    padding: '6px 8px',
  },
  avatar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '28px',
    height: '28px',
    borderRadius: '50%',
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  names: { display: 'block' },
});

const chips: Readonly<Record<SignOffState, readonly [Tone, string]>> = {
  signed: ['good', 'signed'],
  'not-applicable': ['plain', 'not applicable'],
  placeholder: ['bad', 'to sign'],
  empty: ['bad', 'to sign'],
  missing: ['bad', 'missing'],
  stale: ['open', 'changed since'],
};

/** One role: who, when, and how it stands. Opens its form. */
export function SignOffRow({
  signOff,
  because,
  open,
  onToggle,
}: {
  signOff: SignOff;
  /** Why this report needs the signature, “Not applicable” or not; null where nothing in it tells. */
  because: string | null;
  open: boolean;
  onToggle: () => void;
}) {
  const styles = useStyles();
  const shared = useShared();
  const required = signOff.spec.required || signOff.state === 'signed' || because !== null;
  const disputed = signOff.state === 'not-applicable' && because !== null;
  const [tone, word] = disputed ? (['open', 'not applicable?'] as const) : chips[signOff.state];
  return (
    <button
      type="button"
      className={mergeClasses(shared.line, shared.pressable, styles.row)}
      aria-expanded={open}
      onClick={onToggle}
    >
      <span className={styles.avatar} aria-hidden="true">
        {initials(signOff.spec.title)}
      </span>
      <span className={shared.grow}>
        <span className={styles.title}>{signOff.spec.title}</span>
        <span className={`${shared.note} ${styles.names}`}>{wordsOf(signOff, because)}</span>
      </span>
      <Chip tone={!required && tone === 'bad' ? 'plain' : tone}>{word}</Chip>
    </button>
  );
}

function wordsOf({ state, names, date, spec }: SignOff, because: string | null): string {
  const who = [names.join(', '), date ? paperDate(date) : ''].filter(Boolean).join(' · ');
  if (state === 'signed' || state === 'stale') return who;
  if (state === 'not-applicable')
    return because === null ? 'does not apply to this report' : `needed, as ${because}`;
  if (state === 'missing') return 'no place for it in the document yet';
  if (spec.required) return 'nobody yet';
  return because === null ? 'nobody yet · only if needed' : `nobody yet · needed, as ${because}`;
}
