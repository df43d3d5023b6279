import { lazy, Suspense, useId, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { isSupported } from '../../core/jobs/fix-findings.ts';
import type { Finding, Fix } from '../../core/model/index.ts';
import { quoteOf, ruleOf, severityWords } from '../findings.ts';
import { useFindingActions } from '../hooks/use-finding-actions.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import { steady } from './Steady.tsx';
import { TextButton } from './TextButton.tsx';

// Neither is needed to show what was found.
const FixPreview = lazy(() => import('./FixPreview.tsx').then((module) => ({ default: module.FixPreview })));
const LetStandForm = lazy(() =>
  import('./LetStandForm.tsx').then((module) => ({ default: module.LetStandForm })),
);

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '4px 0 4px 10px',
    borderLeft: '3px solid',
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '&[hidden]': { display: 'none' },
  },
  error: { borderLeftColor: tokens.colorPaletteRedForeground1 },
  warning: { borderLeftColor: tokens.colorPaletteDarkOrangeForeground1 },
  advice: { borderLeftColor: tokens.colorNeutralStrokeAccessible },
  severity: { display: 'inline-block', marginRight: '6px', verticalAlign: '-1px' },
  quote: { margin: 0, overflowWrap: 'anywhere' },
  why: { padding: '4px 0' },
});

/** What is asked about a finding: whether a fix may be made (by its title), or who lets it stand. */
interface Asking {
  readonly what: 'fix' | 'let stand';
  readonly fix: string;
  /** Gets the focus back. */
  readonly asker: HTMLElement;
}

/** One finding: how bad, what, where, and at most three things to do about it; opened, why, and everything else. */
export function FindingCard({
  finding,
  checked,
  hidden,
}: {
  finding: Finding;
  checked: Checked;
  /** One of many alike that the author has not asked for. */
  hidden: boolean;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal, ports } = useSession();
  const actions = useFindingActions();
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState<Asking | null>(null);
  const id = useId();
  const more = useId();
  const writing = useWriting(id);
  const { host } = ports();
  const fixes = finding.fixes.filter((fix) => isSupported(host, fix));
  const [first, ...others] = fixes;
  const { location } = finding;
  const quote = quoteOf(checked, finding);
  // After another check the fix is another value, and may be gone.
  const previewed = asking?.what === 'fix' ? fixes.find(({ title }) => title === asking.fix) : undefined;
  const waiving = asking?.what === 'let stand';

  const leave = () => {
    setAsking(null);
    asking?.asker.focus();
  };
  const make = (fix: Fix) =>
    void actions.fix(fix).then(() => {
      if (asking) leave();
    });
  const fixButton = (fix: Fix) => (
    <TextButton
      key={fix.title}
      {...writing}
      {...(fix.safe ? {} : { 'aria-expanded': previewed === fix })}
      onClick={({ currentTarget }) => {
        if (fix.safe) make(fix);
        else setAsking(previewed === fix ? null : { what: 'fix', fix: fix.title, asker: currentTarget });
      }}
    >
      {fix.title}
    </TextButton>
  );
  return (
    <li
      {...steady('findings', finding.key)}
      hidden={hidden}
      className={mergeClasses(styles.card, styles[finding.severity])}
    >
      <p id={id} className={shared.text}>
        <span className={styles.severity}>
          <SeverityIcon severity={finding.severity} />
          <span className={shared.hidden}>{severityWords[finding.severity]}: </span>
        </span>
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
        <TextButton
          aria-describedby={id}
          aria-expanded={open}
          aria-controls={more}
          onClick={() => {
            setOpen(!open);
            setAsking(null);
          }}
        >
          Why
        </TextButton>
      </div>
      <div id={more} hidden={!open}>
        {open && (
          <div className={mergeClasses(shared.note, styles.why)}>
            <Why finding={finding} checked={checked} />
            {finding.outcome === 'review' && (
              <>
                <br />
                Only a person can tell whether this is wrong.
              </>
            )}
            <div className={shared.textButtons}>
              {others.map(fixButton)}
              <TextButton
                {...writing}
                aria-expanded={waiving}
                onClick={({ currentTarget }) =>
                  setAsking(waiving ? null : { what: 'let stand', fix: '', asker: currentTarget })
                }
              >
                Let it stand …
              </TextButton>
            </div>
          </div>
        )}
      </div>
      <Suspense fallback={null}>
        {previewed && (
          <FixPreview
            key={previewed.title}
            document={checked.document}
            fix={previewed}
            onMake={() => make(previewed)}
            onCancel={leave}
          />
        )}
        {waiving && <LetStandForm report={checked.report} finding={finding} onClose={leave} />}
      </Suspense>
    </li>
  );
}

function Why({ finding, checked }: { finding: Finding; checked: Checked }) {
  const rule = ruleOf(checked.outcomes, finding);
  return rule ? (
    <>
      {rule.why}
      <br />
      Rule: {rule.title}
      <br />
      Source: {rule.source}
    </>
  ) : (
    <>Rule: {finding.rule}</>
  );
}
