/** Faults that a developer can switch on by hand; each stays until another, or none, is chosen. */

import type { Fault, Faults } from '../wire/faults.ts';
import { byId } from './ribbon.ts';

const choices: readonly { readonly label: string; readonly fault: Fault | null }[] = [
  { label: 'none', fault: null },
  { label: 'every write is denied', fault: { kind: 'access-denied' } },
  { label: 'read-only document', fault: { kind: 'read-only' } },
  {
    label: 'inserting text into a figure fails',
    fault: { kind: 'general-exception', call: 'ContentControl.insertText' },
  },
  { label: 'the custom XML part is lost', fault: { kind: 'lost-xml-part' } },
  { label: 'the next file slice fails', fault: { kind: 'slice-fails', nth: 1 } },
  { label: 'slow: one second an answer', fault: { kind: 'slow', ms: 1000 } },
  { label: 'the document is closed', fault: { kind: 'document-closed', nth: 1 } },
];

export function drawFaults(faults: () => Faults): void {
  const picker = byId<HTMLSelectElement>('fault');
  choices.forEach(({ label }, index) => picker.add(new Option(label, String(index))));
  picker.addEventListener('change', () => {
    const chosen = choices[Number(picker.value)]?.fault ?? null;
    faults().clear();
    if (chosen !== null) faults().arm(chosen);
  });
}
