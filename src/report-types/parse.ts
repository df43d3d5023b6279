import {
  err,
  measures,
  ok,
  type Condition,
  type ExpectedFigure,
  type FrontCell,
  type HeaderField,
  type LayoutPart,
  type RecordSpec,
  type ReportType,
  type Result,
  type SectionSpec,
  type SignOffSpec,
} from '../core/model/index.ts';
import { layersFor } from './layers/index.ts';
import { crossChecks } from './cross-checks.ts';
import { reader, type Reader } from './reader.ts';
import { ruleSettings } from './rule-settings.ts';

const slug = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const slugWords = 'lower-case words and numbers joined by hyphens, at most 40 characters';

const indicatorId = /^(?=.{1,20}$)[a-z0-9]+(-[a-z0-9]+)*$/;
const indicatorWords =
  'the id of an indicator: lower-case words and numbers joined by hyphens, at most 20 characters';

/**
 * Reads a report type from JSON, accepting what schema.json accepts and, beyond a schema's reach, only ids that
 * are there and that are not used twice. The error lists every fault with its JSON path.
 */
export function parseReportType(json: unknown): Result<ReportType, readonly string[]> {
  const faults: string[] = [];
  const type = reportType(reader(json, '$', faults));
  if (faults.length > 0) return err(faults);
  const crossed = crossChecks(type);
  return crossed.length > 0 ? err(crossed) : ok(type);
}

function reportType(r: Reader): ReportType {
  r.only([
    '$schema', 'id', 'version', 'title', 'council', 'description', 'area', 'language', 'header',
    'sections', 'signOffs', 'records', 'layout', 'marks', 'figures', 'rules',
  ]); // prettier-ignore
  r.maybe('$schema', (at) => at.text({ empty: true }));
  const area = r.at('area').slug(/^[A-Z][0-9]{8}$/, 'a GSS code such as E06000015');
  return {
    id: r.at('id').slug(slug, slugWords),
    version: r.at('version').whole(1),
    title: r.at('title').text(),
    council: r.at('council').text(),
    description: r.at('description').text(),
    area,
    language: r.at('language').slug(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en-GB'),
    header: r.at('header').list(field),
    sections: r.at('sections').list(section, { least: 1 }),
    signOffs: r.at('signOffs').list(signOff),
    records: r.at('records').list(record),
    layout: r.at('layout').list(part, { least: 1 }),
    marks: r.at('marks').list((at) => at.text()),
    figures: r.maybe('figures', (at) => at.list(expectedFigure)).figures ?? [],
    rules: ruleSettings(r.at('rules')),
    ...layersFor(area),
  };
}

function field(r: Reader): HeaderField {
  r.only(['id', 'label', 'kind', 'required', 'default', 'guidance', 'options', 'dateFormat', 'aliases']);
  return {
    id: r.at('id').slug(slug, slugWords),
    label: r.at('label').text(),
    kind: r.at('kind').oneOf(['text', 'date', 'long-text', 'choice']),
    required: r.at('required').truth(),
    ...r.maybe('default', (at) => at.text()),
    guidance: r.at('guidance').text(),
    ...r.maybe('options', (at) => at.list((one) => one.text(), { least: 1, unique: true })),
    ...r.maybe('dateFormat', (at) => at.oneOf(['day', 'weekday', 'month'])),
    ...r.maybe('aliases', aliases),
  };
}

function section(r: Reader): SectionSpec {
  r.only(['id', 'title', 'aliases', 'group', 'required', 'condition', 'when', 'nil', 'guidance', 'starter']);
  return {
    id: r.at('id').slug(slug, slugWords),
    title: r.at('title').text(),
    aliases: aliases(r.at('aliases')),
    group: r.at('group').oneOf(['body', 'appendix', 'front']),
    required: r.at('required').oneOf(['always', 'conditional', 'optional']),
    ...r.maybe('condition', (at) => at.text()),
    ...r.maybe('when', condition),
    nil: r.at('nil').oneOf(['not-allowed', 'allowed', 'with-reason']),
    guidance: r.at('guidance').text(),
    ...r.maybe('starter', (at) => at.text()),
  };
}

function signOff(r: Reader): SignOffSpec {
  r.only(['role', 'title', 'aliases', 'required', 'when']);
  return {
    role: r.at('role').slug(slug, slugWords),
    title: r.at('title').text(),
    aliases: aliases(r.at('aliases')),
    required: r.at('required').truth(),
    ...r.maybe('when', condition),
  };
}

function condition(r: Reader): Condition {
  r.only(['committee', 'keyDecision', 'exempt', 'spending']);
  return {
    ...r.maybe('committee', (at) => at.text()),
    ...r.maybe('keyDecision', (at) => at.truth()),
    ...r.maybe('exempt', (at) => at.truth()),
    ...r.maybe('spending', (at) => at.whole(0)),
  };
}

function record(r: Reader): RecordSpec {
  r.only(['id', 'title', 'aliases', 'required', 'guidance', 'starter']);
  return {
    id: r.at('id').oneOf(['contact', 'background-papers', 'appendices']),
    title: r.at('title').text(),
    aliases: aliases(r.at('aliases')),
    required: r.at('required').truth(),
    guidance: r.at('guidance').text(),
    ...r.maybe('starter', (at) => at.text()),
  };
}

function expectedFigure(r: Reader): ExpectedFigure {
  r.only(['indicator', 'measure']);
  return {
    indicator: r.at('indicator').slug(indicatorId, indicatorWords),
    measure: r.at('measure').oneOf([...measures, 'phrase']),
  };
}

const aliases = (r: Reader): readonly string[] => r.list((at) => at.text(), { unique: true });

function part(r: Reader): LayoutPart {
  const kind = r.at('kind').oneOf(['line', 'front-table', 'sections', 'approvals', 'records', 'appendix']);
  switch (kind) {
    case 'line':
      r.only(['kind', 'text', 'style']);
      return {
        kind,
        text: r.at('text').text(),
        style: r.at('style').oneOf(['council', 'committee', 'item', 'report-of', 'title', 'plain']),
      };
    case 'front-table':
      r.only(['kind', 'rows']);
      return { kind, rows: r.at('rows').list(frontRow, { least: 1 }) };
    case 'sections':
      r.only(['kind', 'group', 'numbered']);
      return {
        kind,
        group: r.at('group').oneOf(['body', 'appendix']),
        ...r.maybe('numbered', (at) => at.truth()),
      };
    case 'approvals':
      r.only(['kind', 'intro', 'columns']);
      return { kind, intro: r.at('intro').text(), columns: columns(r.at('columns')) };
    case 'records':
      r.only(['kind', 'columns']);
      return { kind, columns: columns(r.at('columns')) };
    case 'appendix':
      r.only(['kind', 'number', 'title', 'section']);
      return {
        kind,
        number: r.at('number').whole(1),
        title: r.at('title').text(),
        ...r.maybe('section', (at) => at.slug(slug, slugWords)),
      };
  }
}

function columns(r: Reader): readonly [string, string] {
  const [first = '', second = ''] = r.list((at) => at.text(), { least: 2, most: 2 });
  return [first, second];
}

function frontRow(r: Reader): { cells: readonly FrontCell[]; header?: boolean } {
  r.only(['header', 'cells']);
  return { ...r.maybe('header', (at) => at.truth()), cells: r.at('cells').list(frontCell, { least: 1 }) };
}

function frontCell(r: Reader): FrontCell {
  r.only(['span', 'text', 'field', 'option', 'section']);
  return {
    span: r.at('span').whole(1, 12),
    ...r.maybe('text', (at) => at.text()),
    ...r.maybe('field', (at) => at.slug(slug, slugWords)),
    ...r.maybe('option', (at) => {
      at.only(['field', 'value']);
      return { field: at.at('field').slug(slug, slugWords), value: at.at('value').text() };
    }),
    ...r.maybe('section', (at) => at.slug(slug, slugWords)),
  };
}
