import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

interface UnsavedDialogProps {
  readonly name: string;
  /** What the author was about to do; null where there is nothing to ask. */
  readonly about: { readonly leaving: string; readonly go: () => void } | null;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before changes are lost. */
export function UnsavedDialog({ name, about, onSave, onClose }: UnsavedDialogProps) {
  return (
    <Dialog open={about !== null} onOpenChange={(_, { open }) => !open && onClose()} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Save your changes first?</DialogTitle>
          <DialogContent>
            {name} has changes that are not saved. They will be lost {about?.leaving}.
          </DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                void onSave().then(about?.go).then(onClose);
              }}
            >
              Save, then go on
            </Button>
            <Button
              onClick={() => {
                about?.go();
                onClose();
              }}
            >
              Lose the changes
            </Button>
            <Button appearance="subtle" onClick={onClose}>
              Cancel
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
