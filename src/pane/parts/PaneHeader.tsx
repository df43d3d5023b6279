import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { readiness } from '../readiness.ts';
import { useAsked } from '../hooks/use-asked.ts';
import { clearOfMenu, useStyles as useShared } from '../styles.ts';
import { isEmpty } from '../outline.ts';
import { isStarting } from '../state.ts';
import type { PaneState } from '../state.ts';
import { ReadinessRing } from './ReadinessRing.tsx';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '12px',
    padding: '12px 16px 8px',
    flexShrink: 0,
  },
  inWord: { paddingRight: clearOfMenu },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    ':focus': { outline: 'none' },
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Which report this is, and how ready it is. */
export function PaneHeader() {
  const styles = useStyles();
  const shared = useShared();
  const { state, ports } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useAsked('open', () => heading.current?.focus());
  const { checked } = state;
  const { title, line } = words(state);
  const ready = checked && !isStarting(state) ? readiness(checked) : null;
  return (
    <header className={mergeClasses(styles.header, ports().host.name === 'word' && styles.inWord)}>
      {ready && <ReadinessRing {...ready} />}
      <div className={shared.grow}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} title={title}>
          {title}
        </h1>
        {line && (
          <div
            className={mergeClasses(shared.note, ready !== null && styles.line)}
            {...(ready && { title: line })}
          >
            {line}
          </div>
        )}
      </div>
    </header>
  );
}

function words(state: PaneState): { title: string; line: string } {
  const { checked } = state;
  if (!checked) {
    return state.unreadable === null
      ? { title: 'Reading the document', line: '' }
      : { title: 'Nothing open', line: 'Open a report, or start a new one.' };
  }
  const { report, document } = checked;
  const field = (id: string) => report.header.find((h) => h.id === id && h.state === 'filled')?.text ?? '';
  if (isEmpty(document) && isStarting(state)) {
    return {
      title: 'Start a report',
      line: 'This document is empty. Choose the form that your committee uses.',
    };
  }
  const title = field('title') || document.properties.title || 'Untitled report';
  if (!report.type) return { title, line: 'No report type yet' };
  return { title, line: [field('date'), report.type.title].filter(Boolean).join(' · ') };
}
