import { useEffect, useState } from 'react';
import type { Facts } from '../../core/model/index.ts';
import { useSession } from '../session.tsx';

/** The count of a rate or the rate of a count, which a phrase says in one sentence; null while or where there is none. */
export function useCompanion({ indicator, area }: Facts, period: string): Facts | null {
  const { source } = useSession();
  const [companion, setCompanion] = useState<Facts | null>(null);
  const id = indicator.companion;
  const { code } = area;
  useEffect(() => {
    let current = true;
    setCompanion(null);
    if (id === null) return;
    void source.resolve([{ indicator: id, area: code, period }]).then((answers) => {
      const [facts] = answers.ok ? answers.value : [];
      if (current && facts?.ok) setCompanion(facts.value);
    });
    return () => {
      current = false;
    };
  }, [source, id, code, period]);
  return companion;
}
