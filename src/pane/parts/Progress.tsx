import { Spinner } from '@fluentui/react-components';
import { useSettled } from '../hooks/use-settled.ts';

/** Says what is under way, once it has lasted half a second. */
export function Progress({ label }: { label: string | null }) {
  const settled = useSettled(label, label === null ? 0 : 500);
  if (label === null || settled !== label) return null;
  return <Spinner size="tiny" label={label} style={{ justifyContent: 'flex-start' }} />;
}
