import { useId, useState } from 'react';
import type { Ref } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isSupported } from '../../core/jobs/fix-findings.ts';
import type { Finding, Fix } from '../../core/model/index.ts';
import { rules } from '../../core/rules/index.ts';
import { severityWords } from '../findings.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '4px 0 4px 10px',
    borderLeft: '3px solid',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  error: { borderLeftColor: tokens.colorPaletteRedForeground1 },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeForeground1 },
  advice: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  severity: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  why: { padding: '4px 0' },
});

/** One finding: how bad, what, where, and at most three things to do about it. */
export function FindingCard({
  finding,
  quote,
  onFix,
  ref,
}: {
  finding: Finding;
  quote: string;
  onFix: (fix: Fix) => void;
  ref: Ref<HTMLLIElement>;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal, ports } = useSession();
  const [asked, setAsked] = useState(false);
  const id = useId();
  const writing = useWriting(id);
  const { host } = ports();
  const [first, ...others] = finding.fixes.filter((fix) => isSupported(host, fix));
  const { location } = finding;
  const fixButton = (fix: Fix) => (
    <TextButton
      key={fix.title}

      {...writing}
      onClick={() => onFix(fix)}
    >
      {fix.title}
    </TextButton>
  );
  return (
    <li ref={ref} tabIndex={-1} className={mergeClasses(styles.card, styles[finding.severity])}>
      <span className={styles.severity}>
        <SeverityIcon severity={finding.severity} />
        {severityWords[finding.severity]}
      </span>
      <p id={id} className={shared.text}>
        {finding.message}
      </p>
      {quote && <p className={mergeClasses(shared.note, styles.quote)}>“{quote}”</p>}
      <div className={shared.textButtons}>
        {location && (
          <TextButton aria-describedby={id} onClick={() => void reveal(location)}>
            Go to
          </TextButton>
        )}
        {first && fixButton(first)}
        <TextButton aria-describedby={id} aria-expanded={asked} onClick={() => setAsked(!asked)}>
          Why
        </TextButton>
      </div>
      {asked && (
        <div className={mergeClasses(shared.note, styles.why)}>
          <Rule id={finding.rule} />
          {others.length > 0 && <div className={shared.textButtons}>{others.map(fixButton)}</div>}
        </div>
      )}
    </li>
  );
}

function Rule({ id }: { id: string }) {
  const rule = rules.find((each) => each.id === id);
  return rule ? (
    <>
      Rule: {rule.title}
      <br />
      Source: {rule.source}
    </>
  ) : (
    <>Rule: {id}</>
  );
}
