import { useCallback, useState } from 'react';
import { useSession } from '../session.tsx';

/** A choice that outlives the session: kept in the storage that the app gave, never in the document. */
export function useRemembered(key: string, otherwise: string): readonly [string, (value: string) => void] {
  const { storage } = useSession();
  const [value, setValue] = useState(() => storage.get(`reportwright.${key}`) ?? '');
  const choose = useCallback(
    (next: string) => {
      setValue(next);
      storage.set(`reportwright.${key}`, next);
    },
    [key, storage],
  );
  return [value || otherwise, choose];
}
