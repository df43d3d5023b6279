import type { EditOutcome, HostError } from '../../core/model/index.ts';

export type Refusal = Extract<EditOutcome, { readonly done: false }>;

export const refuse = (reason: Refusal['reason'], message: string): Refusal => ({
  done: false,
  reason,
  message,
});

export const isRefusal = (value: object): value is Refusal => 'done' in value;

/** A failure of Word as the outcome of an edit. */
export function refusedBy({ kind, message, details }: HostError): Refusal {
  const reason = kind === 'read-only' || kind === 'not-found' || kind === 'unsupported' ? kind : 'host';
  return { done: false, reason, message, ...(details === undefined ? {} : { details }) };
}

/** What several files say in the same words. */
export const messages = {
  gone: 'This place is no longer in the report. Check the report again.',
  changed: 'The text here has changed since the report was read. Check the report again.',
  forReading:
    'This report is open for reading only, so nothing can be written into it. Choose Editing or Enable Editing in Word, or save a copy and open that, then look again. You can still check the report.',
  notInBody:
    'This place is in a header, footer, note or text box, which Reportwright cannot reach in Word. Change it there by hand.',
  byHand: 'Word does not let Reportwright make this change. Make it in Word itself.',
} as const;

export const cancelled = refuse(
  'cancelled',
  'You stopped this before it was written. Everything written before stays.',
);
