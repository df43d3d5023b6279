import { useSyncExternalStore } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Questions } from '../pane-props.ts';
import { touch } from '../styles.ts';

const useStyles = makeStyles({
  surface: touch,
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** What the host must know before it goes on. Escape takes the first choice, the one that changes least. */
export function QuestionDialog({ questions }: { questions: Questions }) {
  const styles = useStyles();
  const question = useSyncExternalStore(questions.subscribe, questions.current);
  const [first] = question?.choices ?? [];
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && first) questions.answer(first.id);
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{question?.text}</DialogTitle>
          <DialogContent>{question?.detail}</DialogContent>
          <DialogActions fluid position="start">
            {question?.choices.map(({ id, label }) => (
              <Button
                key={id}
                appearance={id === first?.id ? 'primary' : 'secondary'}
                onClick={() => questions.answer(id)}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
