import { useEffect, useState } from 'react';
import type { Area } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** Every area of the source; null until it has answered. */
export function useAreas(): readonly Area[] | null {
  const { source } = useSession();
  const [known, setKnown] = useState<readonly Area[] | null>(null);
  useEffect(() => {
    let current = true;
    void source.areas('').then((all) => {
      if (current) setKnown(all.ok ? all.value : []);
    });
    return () => {
      current = false;
    };
  }, [source]);
  return known;
}
