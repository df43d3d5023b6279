import { useRef } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Checked } from '../../core/jobs/check-report.ts';
import { insertSkeleton } from '../insert-skeleton.ts';
import { valuesOf } from '../header-form.ts';
import { missingSections, outline } from '../outline.ts';
import type { OutlineLine } from '../outline.ts';
import { lineReadiness, openThings, readinessWords } from '../section-readiness.ts';
import type { OpenThings } from '../section-readiness.ts';
import { useAsked } from '../hooks/use-asked.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { useSession } from '../session.tsx';
import { useStyles as useShared } from '../styles.ts';
import { count } from '../words.ts';
import { StateIcon } from './StateIcon.tsx';
import { TextButton } from './TextButton.tsx';

const useStyles = makeStyles({
  line: {
    alignItems: 'flex-start',
    columnGap: '10px',
    padding: '4px 8px',
    '& > svg': { marginTop: '2px' },
  },
  add: { marginRight: '-8px' },
  what: { display: 'block' },
  words: { flexShrink: 0, paddingTop: '2px' },
});

/** Every section, approval and record of the report, with its state; each present one is a way there. */
export function Outline({ checked }: { checked: Checked }) {
  const styles = useStyles();
  const shared = useShared();
  const { ports, run, dispatch } = useSession();
  const writing = useWriting();
  const top = useRef<HTMLDivElement>(null);
  const { report } = checked;
  const missing = missingSections(checked);
  const { type } = report;
  const open = openThings(checked);
  useAsked('insert-skeleton', () => {
    if (missing.length > 0) top.current?.querySelector('button')?.focus();
    else {
      const text = 'Every section that this report must have is in it.';
      dispatch({ kind: 'notice', notice: { intent: 'info', text, focus: true } });
    }
  });
  if (!type) return null;
  const add = async () => {
    const done = await run(
      'Adding sections',
      (watch) => insertSkeleton(ports(), type.id, valuesOf(report), watch),
      'parts',
    );
    if (done) {
      dispatch({
        kind: 'notice',
        notice: {
          intent: 'success',
          text: `Added ${done.value.added.join(', ') || 'nothing: all is there'}.`,
          // The button is gone, and the focus with it.
          focus: true,
        },
      });
    }
  };
  return (
    <>
      {outline(checked).map((group, index) => (
        <section key={group.id} aria-label={group.title} className={shared.tight}>
          {index === 0 ? (
            <div ref={top} className={shared.row}>
              <h2 className={`${shared.heading} ${shared.grow}`}>Outline</h2>
              {missing.length > 0 && (
                <TextButton className={styles.add} {...writing} onClick={() => void add()}>
                  Add {count(missing.length, 'missing section')}
                </TextButton>
              )}
            </div>
          ) : (
            <h3 className={shared.groupHeading}>{group.title}</h3>
          )}
          <ul className={shared.list}>
            {group.lines.map((line) => (
              <li key={line.id}>
                <Line line={line} open={open.get(line.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ line, open }: { line: OutlineLine; open: OpenThings | undefined }) {
  const styles = useStyles();
  const shared = useShared();
  const { reveal } = useSession();
  const { at } = line;
  const readiness = lineReadiness(line, open);
  const details = [line.words, ...(open ? openWords(open) : [])].filter(Boolean).join(' · ');
  const parts = (
    <>
      <StateIcon state={line.state} readiness={readiness} />
      <span className={shared.grow}>
        {line.title} {details && <span className={`${shared.note} ${styles.what}`}>{details}</span>}
      </span>{' '}
      <span className={`${shared.note} ${styles.words}`}>{readinessWords[readiness]}</span>
    </>
  );
  return at ? (
    <button
      type="button"
      className={mergeClasses(shared.line, shared.pressable, styles.line)}
      onClick={() => void reveal(at)}
    >
      {parts}
    </button>
  ) : (
    <div className={mergeClasses(shared.line, styles.line)}>{parts}</div>
  );
}

const openWords = ({ toFix, toLook, letStand }: OpenThings): readonly string[] => [
  toFix > 0 ? `${toFix} to fix` : '',
  toLook > 0 ? `${toLook} to look at` : '',
  letStand > 0 ? `${letStand} let stand` : '',
];
