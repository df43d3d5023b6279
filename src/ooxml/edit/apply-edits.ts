import type { Edit, EditOutcome } from '../../core/model/index.ts';
import type { OpcPackage } from '../package/opc-package.ts';
import { scanPackage } from '../read/scan.ts';
import { readStyles } from '../read/styles.ts';
import { CannotWrite } from '../write/cannot-write.ts';
import { changesTo } from '../write/package-changes.ts';
import { applySplices } from '../write/splices.ts';
import { mainNamespace } from '../write/target.ts';
import { setAltText } from './alt-text.ts';
import { createClaims } from './claims.ts';
import type { Claim } from './claims.ts';
import { clearHighlight } from './clear-highlight.ts';
import { setChecked, setControlText } from './control-text.ts';
import { retagControl, unwrapControl } from './control-link.ts';
import type { EditContext } from './edit-context.ts';
import { editContext, partOf } from './edit-context.ts';
import { insertContent } from './insert-content.ts';
import { insertInline } from './insert-inline.ts';
import { locate } from './locate.ts';
import { joinParagraph, setHeadingLevel, splitParagraph } from './paragraphs.ts';
import { setAlignment } from './set-alignment.ts';
import type { PartSplice, Planned, Refusal } from './plan.ts';
import { isRefusal, messages, refuse } from './plan.ts';
import { setProperty, setTitle } from './file-properties.ts';
import { setLanguage, setLedger } from './properties.ts';
import { replaceText } from './replace-range.ts';
import { setPicture } from './set-picture.ts';
import type { Scanned } from './scanned.ts';
import { appendRow, setHeaderRow } from './table-edits.ts';
import { unmarkGuidance } from './unmark-guidance.ts';
import { wrapText } from './wrap-text.ts';

/**
 * Makes the edits, all of which speak of the package as it is given, by splicing the source of the parts that they
 * change: every other part keeps its bytes, and every other character of those parts. One outcome for each edit, in
 * order; an edit that is refused changes nothing. Where two get in each other's way, the later one is refused.
 *
 * Changes are written plainly also where the document tracks changes: marking them as insertions of an author would
 * need a name and a time, which are not ours to give.
 */
export function applyEdits(
  pkg: OpcPackage,
  edits: readonly Edit[],
  scanned?: Scanned,
): { readonly pkg: OpcPackage; readonly outcomes: EditOutcome[] } {
  const styles = scanned?.styles ?? readStyles(pkg);
  const scan = scanned === undefined ? scanPackage(pkg, styles) : { ok: true as const, value: scanned.scan };
  if (!scan.ok) return { pkg, outcomes: edits.map(() => refuse('host', scan.error.message)) };
  const changes = changesTo(pkg);
  const context = editContext(pkg, scan.value, styles, changes);
  const claims = createClaims();
  const splices: PartSplice[] = [];
  const outcomes = edits.map((edit): EditOutcome => {
    try {
      const planned = plan(context, edit);
      if (isRefusal(planned)) return planned;
      const trouble = undeclarable(
        context,
        planned.claims.map((claim) => claim.part),
      );
      if (trouble !== null) return trouble;
      if (edit.kind !== 'set-alt-text' && isDoubled(context, planned.claims)) {
        return refuse('unsupported', messages.doubled);
      }
      if (!claims.take(planned.claims)) return refuse('overlap', messages.overlap);
      splices.push(...planned.splices());
      planned.effect?.();
      return { done: true };
    } catch (error) {
      if (error instanceof CannotWrite) return refuse('unsupported', error.message);
      throw error;
    }
  });
  try {
    writeParts(context, splices);
    context.finish();
    return { pkg: changes.finish(), outcomes };
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    return {
      pkg,
      outcomes: outcomes.map((outcome) => (outcome.done ? refuse('unsupported', error.message) : outcome)),
    };
  }
}

function plan(context: EditContext, edit: Edit): Planned {
  switch (edit.kind) {
    case 'insert-content':
      return insertContent(context, edit.content, edit.at);
    case 'insert-inline':
      return insertInline(context, edit);
    case 'wrap-text':
      return wrapText(context, edit);
    case 'set-control-text':
      return setControlText(context, edit);
    case 'set-picture':
      return setPicture(context, edit);
    case 'unwrap-control':
      return unwrapControl(context, edit);
    case 'retag-control':
      return retagControl(context, edit);
    case 'replace-text':
      return replaceText(context, locate(context, edit.at), edit.expected, edit.text);
    case 'unmark-guidance':
      return unmarkGuidance(context, edit);
    case 'clear-highlight':
      return clearHighlight(context, edit);
    case 'split-paragraph':
      return splitParagraph(context, edit.at);
    case 'join-paragraph':
      return joinParagraph(context, edit.at);
    case 'set-checked':
      return setChecked(context, edit);
    case 'append-row':
      return appendRow(context, edit);
    case 'set-heading-level':
      return setHeadingLevel(context, edit.at, edit.level);
    case 'set-alignment':
      return setAlignment(context, edit.at, edit.alignment);
    case 'set-alt-text':
      return setAltText(context, edit.picture, edit.text);
    case 'set-header-row':
      return setHeaderRow(context, edit.table);
    case 'set-title':
      return setTitle(context, edit.title);
    case 'set-property':
      return setProperty(context, edit.property, edit.text);
    case 'set-language':
      return setLanguage(context, edit.language);
    case 'set-ledger':
      return setLedger(context, edit.ledger);
  }
}

/** What our builders write begins with `w:`: a part that means something else by that cannot be written into. */
function undeclarable(context: EditContext, parts: readonly number[]): Refusal | null {
  for (const index of new Set(parts)) {
    if (index < 0) continue;
    const { namespaces, strict, prefix } = partOf(context, index);
    const declared = namespaces.get('w');
    if (prefix !== 'w' && declared !== undefined && declared !== mainNamespace(strict)) {
      return refuse(
        'unsupported',
        'This file spells its text in a way that cannot be changed here. Save it again in Word first.',
      );
    }
  }
  return null;
}

/** Whether a change would reach one of two versions of the same text only, so that readers could see different figures. */
const isDoubled = (context: EditContext, claims: readonly Claim[]): boolean =>
  claims.some(
    ({ part, start, end }) =>
      part >= 0 &&
      partOf(context, part).doubled.some((stretch) => stretch.start < start && end < stretch.end),
  );

function writeParts(context: EditContext, splices: readonly PartSplice[]): void {
  const byPart = new Map<number, PartSplice[]>();
  const seen = new Set<string>();
  for (const splice of splices) {
    if (splice.key !== undefined) {
      const key = `${splice.part} ${splice.key}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const own = byPart.get(splice.part);
    if (own === undefined) byPart.set(splice.part, [splice]);
    else own.push(splice);
  }
  for (const [index, own] of byPart) {
    const { name, text, namespaces, rootOpen, strict } = partOf(context, index);
    const all: PartSplice[] = [...own];
    if (!namespaces.has('w') && own.some((splice) => splice.text.includes('<w:'))) {
      const at = rootOpen.start + (/^<[^\s/>]+/.exec(text.slice(rootOpen.start))?.[0].length ?? 0);
      all.push({ part: index, start: at, end: at, text: ` xmlns:w="${mainNamespace(strict)}"` });
    }
    context.changes.set(name, applySplices(text, all));
  }
}
