import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Notice } from '../state.ts';

/** What a job came to: what happened, what to do, and for our own mistakes something to pass on. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss?: () => void }) {
  const { details } = notice;
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions {...(onDismiss ? { containerAction: dismiss(onDismiss) } : {})}>
        {details && (
          <Button size="small" onClick={() => void navigator.clipboard?.writeText(details)}>
            Copy details
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
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
