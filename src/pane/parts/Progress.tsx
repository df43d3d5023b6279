import { Spinner } from '@fluentui/react-components';
import { useSettled } from '../hooks/use-settled.ts';

/** Says what is under way, once it has lasted half a second. */
export function Progress({ label }: { label: string | null }) {
  const shown = useSettled(label, label === null ? 0 : 500);
  return (
    <div aria-live="polite">
      {label !== null && shown === label && <Spinner size="tiny" label={label} labelPosition="after" />}
    </div>
  );
}
