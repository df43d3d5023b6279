import { useState } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { copyText } from '../copy-text.ts';
import type { Notice } from '../state.ts';

const useStyles = makeStyles({
  details: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' },
});

/** What a job came to: what happened, what to do, and for our own mistakes something to pass on. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss?: () => void }) {
  const { details } = notice;
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions {...(onDismiss ? { containerAction: dismiss(onDismiss) } : {})}>
        {details && <CopyDetails key={details} details={details} />}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Codes for whoever is asked for help; where the clipboard is out of reach they are shown instead. */
function CopyDetails({ details }: { details: string }) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  if (copied === false) return <pre className={styles.details}>{details}</pre>;
  return (
    <>
      <Button size="small" onClick={() => void copyText(details).then(setCopied)}>
        Copy details
      </Button>
      <span role="status">{copied && 'Copied'}</span>
    </>
  );
}

const dismiss = (onDismiss: () => void) => (
  <Button
    aria-label="Dismiss"
    appearance="transparent"
    size="small"
    icon={<DismissRegular />}
    onClick={onDismiss}
  />
);
