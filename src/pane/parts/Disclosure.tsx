import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  button: { justifyContent: 'flex-start', minWidth: 0, marginLeft: '-8px', paddingLeft: '6px' },
});

/** A heading that opens what lies under it. */
export function Disclosure({
  title,
  note,
  children,
  open: initially = false,
}: {
  title: string;
  note?: string;
  open?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const [open, setOpen] = useState(initially);
  return (
    <section className={shared.stack}>
      <div className={shared.row}>
        <Button
          className={styles.button}
          appearance="transparent"
          size="small"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
        {note && <span className={shared.note}>{note}</span>}
      </div>
      <div id={id} hidden={!open} className={open ? shared.stack : undefined}>
        {open && children}
      </div>
    </section>
  );
}
