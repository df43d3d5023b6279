import { pathToFileURL } from 'node:url';

import type { Severity } from '../../core/model/index.ts';
import { rules } from '../../core/rules/index.ts';
import type { Answer } from '../checked/answer.ts';
import type { BriefFile } from '../checked/brief-file.ts';
import type { CheckedFile, ToldFinding, WaivedFinding } from '../checked/checked-file.ts';

/**
 * The answer for tools that collect what checkers find: SARIF 2.1.0 (OASIS Standard, 27 March 2020). One run; each
 * finding is a result, one that somebody let stand a result with its suppression. `version` is that of this product.
 */
export function sarifAnswer(version: string): Answer {
  const between = ',\n';
  return {
    piece: ({ file, checked }) =>
      resultsOf(file, checked)
        .map((one) => JSON.stringify(one))
        .join(between),
    between,
    frame: (files) => ({
      before: `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver(version))}},"columnKind":"utf16CodeUnits","results":[\n`,
      after: `\n],"invocations":[${JSON.stringify(invocation(files))}]}]}\n`,
    }),
  };
}

const invocation = (files: readonly BriefFile[]): object => ({
  executionSuccessful: files.every(({ error }) => error?.kind !== 'fault'),
  toolExecutionNotifications: files.flatMap(notificationsOf),
});

/** What could not be checked of a file, and why. */
function notificationsOf({ file, checked, error }: BriefFile): readonly object[] {
  const say = (level: 'error' | 'warning', text: string): object => ({
    level,
    message: { text },
    locations: [locationOf(file, null)],
  });
  return [
    ...(error === null ? [] : [say('error', error.message)]),
    ...(checked?.notes ?? []).map((text) => say('warning', text)),
    ...(checked?.source.state === 'failed'
      ? [say('warning', `Figures were not compared with their source. ${checked.source.message}`)]
      : []),
  ];
}

const driver = (version: string): object => ({
  name: 'Reportwright',
  version,
  semanticVersion: version,
  rules: rules.map(({ id, title, why, source, severity, optIn, tags }) => ({
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why },
    help: { text: `${title}. ${why} Source: ${source}.` },
    // A matter of taste is off until a council turns it on (3.50.2).
    defaultConfiguration: { ...(optIn === true ? { enabled: false } : {}), level: levels[severity] },
    properties: { tags },
  })),
});

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

const ruleIndex: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

function resultsOf(file: string, checked: CheckedFile['checked']): readonly object[] {
  if (checked === null) return [];
  return [
    // A result without suppressions says that nobody knows of any; an empty list, that there is none (3.27.23).
    ...checked.findings.map((finding) => ({ ...resultOf(file, finding), suppressions: [] })),
    ...checked.waived.map(({ finding, waiver }) => ({
      ...resultOf(file, finding),
      suppressions: [suppression(waiver)],
    })),
  ];
}

/** The waiver is kept in the report itself. */
const suppression = ({ name, reason, at }: WaivedFinding['waiver']): object => ({
  kind: 'inSource',
  status: 'accepted',
  justification: `${name}: ${reason}`,
  properties: { name, reason, at },
});

const resultOf = (file: string, finding: ToldFinding): object => ({
  ruleId: finding.rule,
  ruleIndex: ruleIndex.get(finding.rule) ?? -1,
  // What a person must look at has no level (3.27.10): its severity stands among the properties.
  ...(finding.outcome === 'review'
    ? { kind: 'review', level: 'none' }
    : { kind: 'fail', level: levels[finding.severity] }),
  message: { text: finding.message },
  locations: [locationOf(file, finding)],
  partialFingerprints: { 'reportwrightFinding/v1': finding.key },
  properties: { severity: finding.severity, subject: finding.subject, fixes: finding.fixes },
});

/** The file, the place in words, and the words that stand there. A Word file has no lines to count. */
function locationOf(file: string, finding: ToldFinding | null): object {
  const quotation = finding?.location?.quote?.exact ?? '';
  const names = [finding?.part ?? '', finding?.place ?? ''].filter((name) => name !== '');
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) } },
    ...(names.length === 0
      ? {}
      : { logicalLocations: [{ name: names.at(-1), fullyQualifiedName: [...new Set(names)].join(' / ') }] }),
    ...(quotation === '' ? {} : { message: { text: `“${quotation}”` }, properties: { quotation } }),
  };
}

/** A path as it was given, as a URI reference: relative stays relative. */
const uriOf = (file: string): string =>
  /^(?:[\\/]|[a-z]:)/i.test(file)
    ? pathToFileURL(file).href
    : file.split(/[\\/]/).map(encodeURIComponent).join('/');
