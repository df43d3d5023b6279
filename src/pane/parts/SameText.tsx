import type { ReactNode } from 'react';
import { count } from '../words.ts';
import { Disclosure } from './Disclosure.tsx';

/** Figures of which the author would see nothing change: one line that opens. */
export function SameText({ number, children }: { number: number; children: ReactNode }) {
  if (number === 0) return null;
  return (
    <Disclosure
      title={`${count(number, 'figure')} ${number === 1 ? 'keeps its text; only its period moves' : 'keep their text; only their period moves'}`}
    >
      {children}
    </Disclosure>
  );
}
