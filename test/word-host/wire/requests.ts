import type { Common } from './common/index.ts';
import { Action, asRecord, type Request } from './envelope.ts';
import type { Entry } from './recorder.ts';
import { ActionType, camel, PathType, type ProcessQuery } from './rich/messages.ts';

/** What a request of the page is, told by its envelope. */
export type Kind =
  | { readonly is: 'boot' | 'notify' | 'strange' }
  | { readonly is: 'register' | 'unregister' }
  | { readonly is: 'rich'; readonly query: ProcessQuery; readonly cost: Entry['kind'] }
  | { readonly is: 'common'; readonly id: number; readonly args: Readonly<Record<string, unknown>> };

const richApi = 93;
/** The body of a rich API request, in the list that a Common API call carries. */
const bodyAt = 4;

export function kindOf(request: Request): Kind {
  if (request.action === Action.registerEvent) return { is: 'register' };
  if (request.action === Action.unregisterEvent) return { is: 'unregister' };
  switch (request.name) {
    case 'ContextActivationManager_getAppContextAsync':
      return { is: 'boot' };
    case 'ContextActivationManager_notifyHost':
      return { is: 'notify' };
    case 'executeMethod': {
      const args = asRecord(request.data);
      const id = Number(asRecord(args['DdaMethod'])['DispatchId']);
      if (id !== richApi) return { is: 'common', id, args };
      const query = JSON.parse(String((args['ArrayData'] as unknown[])[bodyAt])) as ProcessQuery;
      return { is: 'rich', query, cost: costOf(query) };
    }
    default:
      return { is: 'strange' };
  }
}

/** Under which heading the recorder notes a request, and in which words. */
export function headingOf(kind: Kind, request: Request, common: Common): [Entry['kind'], string] {
  switch (kind.is) {
    case 'rich':
      return [kind.cost, summary(kind.query)];
    case 'register':
    case 'unregister':
      return ['event', `${kind.is} ${request.name}`];
    case 'common': {
      const name = common.find(kind.id)?.name ?? `dispatch id ${kind.id}`;
      if (fileCalls.includes(kind.id)) return ['file', name];
      return [afterTheJob.includes(kind.id) ? 'other' : 'common', name];
    }
    case 'boot':
    case 'notify':
    case 'strange':
      return ['other', request.name];
  }
}

const fileCalls = [77, 80, 81];
/** A ribbon command says that it is done: nobody waits for the answer. */
const afterTheJob = [94];

/** Requests that only let go of references are the client's own; those without a document are the runtime's. */
function costOf({ Actions, ObjectPaths }: ProcessQuery): Entry['kind'] {
  const paths = Object.values(ObjectPaths);
  const rootIds = paths.filter((path) => path.ObjectPathType === PathType.globalObject).map(({ Id }) => Id);
  const letsGo = Actions.every(
    ({ ActionType: type, Name, ObjectPathId }) =>
      Name === '_RemoveReference' || (type === ActionType.instantiate && rootIds.includes(ObjectPathId)),
  );
  if (letsGo) return 'clean-up';
  return paths.every(({ ObjectPathType: type }) => type === PathType.newObject || type === PathType.method)
    ? 'other'
    : 'rich';
}

/** 'getSelection, 12 × insertText, 3 × load', as much as a person wants to know. */
function summary({ Actions, ObjectPaths }: ProcessQuery): string {
  const names = [
    ...Object.values(ObjectPaths)
      .filter(({ ObjectPathType: type }) => type === PathType.method)
      .map(({ Name }) => camel(Name)),
    ...Actions.flatMap(({ ActionType: type, Name }) => {
      if (type === ActionType.query || type === ActionType.queryAsJson) return ['load'];
      if (type === ActionType.setProperty) return [`${camel(Name)} =`];
      return type === ActionType.method && !Name.startsWith('_') ? [camel(Name)] : [];
    }),
  ];
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count} × ${name}`)).join(', ');
}
