import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';

interface TopBarProps {
  readonly name: string;
  readonly saved: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** In a narrow window: whether the pane covers the paper. */
  readonly paneShown: boolean;
  readonly onTogglePane: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

/** Names the document, says whether it is saved, and holds what is done to it as a whole. */
export function TopBar(props: TopBarProps) {
  return (
    <header className="rw-top">
      <img src="assets/logo.svg" alt="" width="24" height="24" />
      <strong className="rw-product">Reportwright</strong>
      <p className="rw-file">
        <span className="rw-name">{props.name}</span>
        <span role="status" className={props.saved ? 'rw-saved' : 'rw-unsaved'}>
          {props.saved ? 'saved' : 'not saved'}
        </span>
      </p>
      <Tooltip content="Undo (Ctrl+Z)" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={!props.canUndo}
          onClick={props.onUndo}
        />
      </Tooltip>
      <Tooltip content="Redo (Ctrl+Y)" relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabledFocusable={!props.canRedo}
          onClick={props.onRedo}
        />
      </Tooltip>
      <span className="rw-divider" />
      <Button as="a" href="check.html" size="small" appearance="subtle">
        Check papers
      </Button>
      <Button size="small" onClick={props.onNew}>
        New
      </Button>
      <Button size="small" onClick={props.onOpen}>
        Open…
      </Button>
      <Button size="small" appearance="primary" onClick={props.onSave}>
        Save .docx
      </Button>
      <Button size="small" className="rw-toggle" onClick={props.onTogglePane} aria-expanded={props.paneShown}>
        {props.paneShown ? 'Show report' : 'Show checks and figures'}
      </Button>
    </header>
  );
}
