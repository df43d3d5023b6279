import { useEffect, useState } from 'react';

/** Draws the caller again every half minute, so that "2 minutes ago" stays true. */
export function useMinute(): void {
  const [, draw] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => draw((n) => n + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
}
