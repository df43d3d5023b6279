import type { HostError } from '../../core/model/index.ts';

/** Why Word refuses, as the author meets it: several of Word's codes can come to one cause. */
export interface Cause {
  readonly kind: HostError['kind'];
  /** Follows “Reportwright could not …:”. */
  readonly what: string;
  /** What the author can do, in whole sentences. */
  readonly remedy: string;
  /** Codes of the rich API (`OfficeExtension.ErrorCodes`, `Word.ErrorCodes`) and numbers of the Common API. */
  readonly codes: readonly (string | number)[];
}

const tryAgain = 'Wait a moment and try again.';
const tellSupport =
  'Save the document and try again. If it happens again, copy the details and send them to whoever supports Reportwright.';

export const causes = {
  readOnly: {
    kind: 'read-only',
    what: 'this document cannot be changed at the moment',
    remedy:
      'It may be open for viewing only, protected, marked as final or open in another place. Choose Editing or Enable Editing, or save a copy, and try again. You can still check the report.',
    codes: ['AccessDenied', 5002, 8001],
  },
  noPermission: {
    kind: 'read-only',
    what: 'Reportwright is not allowed to read or change this document',
    remedy:
      'The document or your organisation restricts what add-ins may do. Ask the document’s owner, or whoever manages Office for you. You can still check the report if Word lets it be read.',
    codes: [7000, 13990],
  },
  notHere: {
    kind: 'unsupported',
    what: 'Word does not allow this at that place of the document',
    remedy:
      'It may be locked, inside a picture, a header or another content control, or the document may be open for viewing only. Click in ordinary text and try again.',
    codes: ['NotAllowed', 1000, 1001, 1002, 1004, 2000, 2001, 2002, 3000, 3003, 3004, 3005, 7001],
  },
  notSupported: {
    kind: 'unsupported',
    what: 'this version of Word cannot do it',
    remedy: 'Update Word, or open the report in Word on the web or another computer.',
    codes: ['ApiNotFound', 'NotImplemented', 5000, 5007, 5009, 13000, 13012],
  },
  cannotExport: {
    kind: 'unsupported',
    what: 'Word cannot hand over this kind of document',
    remedy: 'Save it as a Word document (.docx) and open that.',
    codes: [1009],
  },
  gone: {
    kind: 'not-found',
    what: 'the place is no longer in the document',
    remedy:
      'It may have been deleted or changed by somebody else. Check the report again and repeat the action.',
    codes: ['ItemNotFound', 3002, 3006, 7002, 7004],
  },
  recordGone: {
    kind: 'not-found',
    what: 'Word no longer has the record of the report’s figures that was found before',
    remedy: 'Somebody else may have changed it. Try again; the record is then made anew.',
    codes: [6000, 6102],
  },
  recordRefused: {
    kind: 'host',
    what: 'Word did not accept the record of the report’s figures',
    remedy: 'Save and close the document, open it again and repeat the action.',
    codes: [6100],
  },
  tooLarge: {
    kind: 'too-large',
    what: 'there is more to hand over at once than Word takes',
    remedy: 'Do it in smaller parts, or open the report in Word on a computer rather than on the web.',
    codes: [
      'RequestPayloadSizeLimitExceeded',
      'ResponsePayloadSizeLimitExceeded',
      1008,
      2009,
      2014,
      5103,
      5104,
      6101,
      8023,
    ],
  },
  searchText: {
    kind: 'unsupported',
    what: 'the text to look for is longer than Word can search for, or has signs that it cannot',
    remedy: 'Select a shorter text and try again.',
    codes: ['SearchStringInvalidOrTooLong'],
  },
  dialogOpen: {
    kind: 'host',
    what: 'a window of Word is open',
    remedy: 'Close it, for example Find and Replace, and try again.',
    codes: ['SearchDialogIsOpen', 'WriteNotSupportedWhenModalDialogOpen', 5016, 12012],
  },
  busy: {
    kind: 'host',
    what: 'Word is busy',
    remedy: tryAgain,
    codes: ['ActivityLimitReached', 5100, 5101, 5102, 13013],
  },
  session: {
    kind: 'host',
    what: 'the connection to the document has ended',
    remedy:
      'It may have been closed, or Word may have lost touch with it. Reload the document and check what was done before you repeat the action.',
    codes: ['InvalidOrTimedOutSession', 'InvalidRequestContext', 5005, 5012, 5015, 12013],
  },
  network: {
    kind: 'host',
    what: 'Word did not answer, perhaps because of the network',
    remedy: 'Check your connection and try again.',
    codes: ['ConnectionFailure', 'Timeout', 5011, 11001, 13010],
  },
  fileOpen: {
    kind: 'host',
    what: 'Word is still handing over an earlier copy of the document',
    remedy: `${tryAgain} If that does not help, close Reportwright and open it again.`,
    codes: [11000],
  },
  settings: {
    kind: 'host',
    what: 'Word did not keep the setting in this document',
    remedy: 'Check that the document can be edited, and try again.',
    codes: [4000, 4001, 4002],
  },
  stopped: {
    kind: 'host',
    what: 'it was stopped',
    remedy: 'Repeat the action if you still want it.',
    codes: [5014],
  },
  failed: {
    kind: 'host',
    what: 'Word met a problem that it does not explain',
    remedy:
      'Click in ordinary text, save the document and try again. If it happens again, reload the document, or copy the details and send them to whoever supports Reportwright.',
    codes: ['GeneralException', 5001, 13991],
  },
  mistake: {
    kind: 'host',
    what: 'Reportwright asked Word for something in the wrong way',
    remedy: tellSupport,
    codes: [
      'InvalidArgument',
      'InvalidObjectPath',
      'ValueNotLoaded',
      'PropertyNotLoaded',
      'RunMustReturnPromise',
      'CannotRegisterEvent',
      'CannotUpdateReadOnlyProperty',
      // Of Excel's tables and bindings, of which Reportwright uses none.
      1003,
      1005,
      1006,
      1010,
      1011,
      1012,
      1013,
      2003,
      2004,
      2005,
      2006,
      2007,
      2008,
      2010,
      2011,
      2012,
      2013,
      3007,
      3008,
      3009,
      3010,
      3011,
      8010,
      8011,
      8012,
      8020,
      8021,
      8022,
      5003,
      5004,
      5008,
      5010,
      5013,
      8000,
      11002,
      11101,
      12000,
      12001,
      12010,
    ],
  },
  windowClosed: {
    kind: 'host',
    what: 'the sign-in window was closed',
    remedy: 'Sign in again when you are ready. Reports can be checked without signing in.',
    codes: [12006, 13002],
  },
  windowRefused: {
    kind: 'host',
    what: 'the sign-in window was not allowed to open',
    remedy: 'Choose Allow when Word asks, and allow pop-ups for this page.',
    codes: [12008, 12009, 12011, 12014],
  },
  windowOpen: {
    kind: 'host',
    what: 'a sign-in window is open already',
    remedy: 'Finish or close that window and try again.',
    codes: [12007, 13008],
  },
  windowAddress: {
    kind: 'host',
    what: 'the sign-in page could not be opened',
    remedy: 'Check your connection. If it happens again, tell whoever manages Reportwright for you.',
    codes: [12002, 12003, 12004, 12005],
  },
  signIn: {
    kind: 'host',
    what: 'signing in did not work',
    remedy:
      'Check that you are signed in to Word with your work account and try again. If it happens again, tell whoever manages Reportwright for you.',
    codes: [13001, 13003, 13004, 13005, 13006, 13007, 13009, 13011],
  },
} as const satisfies Readonly<Record<string, Cause>>;

const byCode: ReadonlyMap<string | number, Cause> = new Map(
  Object.values<Cause>(causes).flatMap((cause) => cause.codes.map((code) => [code, cause])),
);

/** The cause that a code stands for; null for one that Word did not have when this was written. */
export const causeOf = (code: string | number): Cause | null => byCode.get(code) ?? null;
