import { richEvents } from '../wire/events.ts';
import type { RichEvent } from '../wire/events.ts';

/** Events of the document are not about one object: their target has no reference. */
const documentTarget = '';

/* What the runtime of office.js gives to the classes of every Office program. */
interface ClientObject {
  readonly context: { readonly document: ClientObject };
  readonly _ReferenceId: string;
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
  _RegisterEvent(reference: string, event: string): void;
  _UnregisterEvent(reference: string, event: string): void;
}
type ClientClass = new (context: unknown, path: unknown) => ClientObject;

interface Runtime {
  readonly ClientObject: ClientClass;
  readonly BatchApiHelper: {
    createMethodObject(...args: unknown[]): ClientObject;
    createPropertyObject(...args: unknown[]): ClientObject;
    invokeSetProperty(it: ClientObject, name: string, value: unknown, flags: number): void;
  };
  readonly GenericEventHandlers: new (...args: unknown[]) => unknown;
  readonly Utility: {
    load(it: ClientObject, options: unknown): ClientObject;
    throwIfNotLoaded(name: string, value: unknown, entity: string, isNull: boolean): void;
    fixObjectPathIfNecessary(it: ClientObject, value: unknown): void;
    _handleNavigationPropertyResults(it: ClientObject, value: unknown, names: readonly string[]): void;
  };
}

const runtime = (): Runtime => OfficeExtension as unknown as Runtime;
const wordClass = (name: string): ClientClass => (Word as unknown as Record<string, ClientClass>)[name]!;

/** Flags of the runtime: a read that needs no undo; an object that can be made again from its path. */
const read = 1;
const restorable = 4;

/** Adds what the requirement sets promise; `sets` as the host's matrix says them, `{ wordapi: '1.7' }`. */
export function addMembers(sets: Readonly<Record<string, string>>): void {
  const [major = 0, minor = 0] = (sets['wordapi'] ?? '1.1').split('.').map(Number);
  const has = (wanted: number): boolean => major > 1 || minor >= wanted;
  if (has(5)) {
    for (const name of ['Document', 'Body', 'Range', 'Paragraph', 'ContentControl'])
      addGetContentControls(name);
    addEvents('Document', ['ContentControlAdded']);
    addEvents('ContentControl', [
      'ContentControlDataChanged',
      'ContentControlDeleted',
      'ContentControlEntered',
      'ContentControlExited',
      'ContentControlSelectionChanged',
    ]);
  }
  if (has(6)) {
    addEvents('Document', ['ParagraphAdded', 'ParagraphChanged', 'ParagraphDeleted']);
    addScalar('Paragraph', 'uniqueLocalId');
  }
  if (has(7)) addCheckbox();
}

function define(name: string, member: string, descriptor: PropertyDescriptor): void {
  const { prototype } = wordClass(name) as { prototype: object };
  // A newer library than the one in npm has its own.
  if (member in prototype) return;
  Object.defineProperty(prototype, member, { configurable: true, enumerable: true, ...descriptor });
}

const pascal = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

function addGetContentControls(name: string): void {
  define(name, 'getContentControls', {
    value(this: ClientObject, options?: object) {
      return runtime().BatchApiHelper.createMethodObject(
        wordClass('ContentControlCollection'),
        this,
        'GetContentControls',
        read,
        [options],
        true,
        false,
        null,
        restorable,
      );
    },
  });
}

/** `onDataChanged` of a control, `onContentControlAdded` of the document. */
function addEvents(name: string, events: readonly RichEvent[]): void {
  for (const event of events) {
    const member = `on${name === 'ContentControl' ? event.replace(/^ContentControl/, '') : event}`;
    const kept = new WeakMap<ClientObject, unknown>();
    define(name, member, {
      get(this: ClientObject) {
        const target = (): string => (name === 'Document' ? documentTarget : this._ReferenceId);
        const { document } = this.context;
        const handlers =
          kept.get(this) ??
          new (runtime().GenericEventHandlers)(this.context, this, event, {
            eventType: richEvents[event],
            registerFunc: () => document._RegisterEvent(target(), event),
            unregisterFunc: () => document._UnregisterEvent(target(), event),
            getTargetIdFunc: target,
            eventArgsTransformFunc: (value: object) =>
              Promise.resolve({ type: event, eventType: event, source: 'Local', ...value }),
          });
        kept.set(this, handlers);
        return handlers;
      },
    });
  }
}

/** A value that is loaded and read. */
function addScalar(name: string, member: string): void {
  const loaded = new WeakMap<ClientObject, unknown>();
  define(name, member, {
    get(this: ClientObject) {
      const value = loaded.get(this);
      runtime().Utility.throwIfNotLoaded(member, value, name, this._isNull);
      return value;
    },
  });
  const prototype = wordClass(name).prototype as ClientObject;
  const handle = prototype._handleResult;
  prototype._handleResult = function (this: ClientObject, value: unknown) {
    handle.call(this, value);
    const given = (value as Record<string, unknown> | null)?.[pascal(member)];
    if (given !== undefined) loaded.set(this, given);
  };
}

/** WordApi 1.7: the box of a check box control. */
function addCheckbox(): void {
  const { BatchApiHelper, ClientObject, Utility } = runtime();
  class CheckboxContentControl extends ClientObject {
    private checked: boolean | undefined;
    get _className(): string {
      return 'CheckboxContentControl';
    }
    get _scalarPropertyNames(): readonly string[] {
      return ['isChecked'];
    }
    get _scalarPropertyOriginalNames(): readonly string[] {
      return ['IsChecked'];
    }
    get _scalarPropertyUpdateable(): readonly boolean[] {
      return [true];
    }
    get isChecked(): boolean {
      Utility.throwIfNotLoaded('isChecked', this.checked, 'CheckboxContentControl', this._isNull);
      return this.checked ?? false;
    }
    set isChecked(value: boolean) {
      this.checked = value;
      BatchApiHelper.invokeSetProperty(this, 'IsChecked', value, 0);
    }
    load(options?: unknown): ClientObject {
      return Utility.load(this, options);
    }
    override _handleResult(value: unknown): void {
      super._handleResult(value);
      const { IsChecked } = (value ?? {}) as { readonly IsChecked?: boolean };
      if (IsChecked !== undefined) this.checked = IsChecked;
    }
  }
  const kept = new WeakMap<ClientObject, ClientObject>();
  define('ContentControl', 'checkboxContentControl', {
    get(this: ClientObject) {
      const box =
        kept.get(this) ??
        BatchApiHelper.createPropertyObject(
          CheckboxContentControl,
          this,
          'CheckboxContentControl',
          false,
          restorable,
        );
      kept.set(this, box);
      return box;
    },
  });
}
