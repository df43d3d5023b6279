/** One Word with one pane: the model of a document, the wire to the pane, and what tests may do with both. */

import { newDocument, savePackage } from '../../../src/ooxml/index.ts';
import { createWordModel } from '../model/index.ts';
import type { WordModel } from '../model/word-class.ts';
import { connectWord } from '../wire/connection.ts';
import type { Connection } from '../wire/connection.ts';
import { createFaults } from '../wire/faults.ts';
import type { Fault, Faults } from '../wire/faults.ts';
import { profiles } from '../wire/profiles.ts';
import type { ProfileName } from '../wire/profiles.ts';
import { createRecorder } from '../wire/recorder.ts';
import type { Recorder } from '../wire/recorder.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { doDeed } from './co-author.ts';
import { typeOver } from './reader.ts';
import type { ArmedFault, WordHostPage } from './word-host-page.ts';

export interface PlayedWord {
  readonly model: WordModel;
  readonly connection: Connection;
  readonly recorder: Recorder;
  readonly faults: Faults;
  /** Opens a file in place of the present one, as a new beginning. */
  load(bytes: Uint8Array, readOnly?: boolean): void;
  /** For `window.wordHost`. */
  readonly page: WordHostPage;
  close(): void;
}

export interface PlayOptions {
  readonly frame: HTMLIFrameElement;
  /** Address of the pane's page. */
  readonly pane: string;
  readonly profile: ProfileName;
  /** The file to open; a blank document unless given. */
  readonly bytes?: Uint8Array;
  readonly readOnly?: boolean;
}

const blankDocument = (): Uint8Array => savePackage(newDocument({ title: '', language: 'en-GB' }));

export function playWord(options: PlayOptions): PlayedWord {
  const profile = profiles[options.profile];
  const model = createWordModel(profile.limits);
  model.document.load(options.bytes ?? blankDocument());
  const faults = createFaults();
  const recorder = createRecorder();
  // The pane's page is told whose Word it is in, for the members that its library lacks.
  const paneUrl = new URL(options.pane);
  paneUrl.searchParams.set('profile', profile.name);
  if (options.readOnly === true) faults.arm({ kind: 'read-only' });
  const connection = connectWord({
    frame: options.frame,
    paneUrl: paneUrl.href,
    model,
    profile,
    faults,
    recorder,
  });

  const load = (bytes: Uint8Array, readOnly = false): void => {
    faults.clear();
    if (readOnly) faults.arm({ kind: 'read-only' });
    model.document.load(bytes);
    connection.forget();
    connection.unknown.clear();
    recorder.reset();
  };
  const inWords = (fault: ArmedFault): Fault =>
    fault.kind === 'co-author'
      ? { kind: fault.kind, nth: fault.nth, change: () => doDeed(model, fault) }
      : fault;

  return {
    model,
    connection,
    recorder,
    faults,
    load,
    page: {
      get ready() {
        return connection.ready;
      },
      load: (base64, readOnly) => load(fromBase64(base64), readOnly),
      restartPane: () => {
        connection.reconnect();
        return connection.ready;
      },
      save: () => toBase64(model.document.bytes()),
      select: (at) => model.document.select(at),
      type: (at, text) => typeOver(model, at, text),
      fire: async (command) => {
        const { status } = await connection.fire(command);
        if (status !== 0) throw new Error(`The pane has no function ${command} (${status}).`);
      },
      faults: { arm: (fault) => faults.arm(inWords(fault)), clear: faults.clear, calls: faults.calls },
      recorder: { reset: recorder.reset, costs: recorder.costs },
      get unknown() {
        return connection.unknown.names();
      },
    },
    close: connection.close,
  };
}
