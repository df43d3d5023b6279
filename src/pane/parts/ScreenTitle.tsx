import type { Ref } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSession } from '../session.tsx';
import { clearOfMenu, useStyles as useShared } from '../styles.ts';

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outline: 'none' },
  },
  inWord: { paddingRight: clearOfMenu },
});

/** The heading of a screen that takes the place of the tabs. */
export function ScreenTitle({
  title,
  note,
  ref,
}: {
  title: string;
  note: string;
  ref?: Ref<HTMLHeadingElement>;
}) {
  const styles = useStyles();
  const shared = useShared();
  const { ports } = useSession();
  return (
    <div className={ports().host.name === 'word' ? styles.inWord : undefined}>
      <h1 ref={ref} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <div className={shared.note}>{note}</div>
    </div>
  );
}
