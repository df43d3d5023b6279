import type { PeriodMove } from '../../core/model/index.ts';
import { useStyles as useShared } from '../styles.ts';

/** "31 March 2024 → 2025"; whoever hears it hears the whole sentence. */
export function PeriodMoved({ moved: { short, sentence } }: { moved: PeriodMove }) {
  const shared = useShared();
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className={shared.hidden}>{sentence}</span>
    </>
  );
}
