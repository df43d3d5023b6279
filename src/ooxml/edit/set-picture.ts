import type { Edit } from '../../core/model/index.ts';
import type { ScanPicture, Span } from '../read/scan-types.ts';
import { checkedPicture } from '../write/drawing.ts';
import { embedPng } from '../write/media.ts';
import type { XmlNode } from '../write/xml-tree.ts';
import { child, parseFragment, value } from '../write/xml-tree.ts';
import { withAttribute } from './alt-text.ts';
import { expectedControl } from './control-link.ts';
import type { EditContext } from './edit-context.ts';
import { controlAt, partOf, sourceOf } from './edit-context.ts';
import { controlIndex } from './locate.ts';
import type { PartSplice, Planned } from './plan.ts';
import { isRefusal, messages, refuse } from './plan.ts';
import { refusalBy } from './sound-content.ts';

type SetPicture = Extract<Edit, { readonly kind: 'set-picture' }>;

/**
 * Shows another picture where one stands: its file, its words and, the width being the author's, its height. Everything
 * else of the drawing stays: its place, its frame, how text runs round it.
 */
export function setPicture(context: EditContext, edit: SetPicture): Planned {
  const named = controlIndex(context, edit.tag, edit.occurrence);
  if (named === null) return refuse('not-found', messages.gone);
  const picture = context.scan.pictures[context.pictures.get(named) ?? -1];
  if (picture === undefined) return refuse('unsupported', 'This place holds no picture.');
  const found = expectedControl(context, edit);
  if (isRefusal(found)) return found;
  const unsound = refusalBy(() => checkedPicture(edit.picture));
  if (unsound !== null) return unsound;
  const shown = picturedIn(context, picture);
  if (shown === null) {
    return refuse(
      'unsupported',
      'The picture here is of a kind that cannot be replaced. Delete it in Word and insert the chart again.',
    );
  }
  const { part } = controlAt(context, found.control);
  return {
    claims: [{ part, ...shown.frame }],
    splices: () => splicesFor(context, part, shown, edit.picture),
  };
}

/** The elements of a drawing that say what it shows, where they stand in the part. */
interface Pictured {
  readonly frame: Span;
  readonly extent: Span;
  readonly width: number;
  /** Open tags that carry the words. */
  readonly words: readonly Span[];
  readonly titled: Span;
  /** Open tag of a:blip. */
  readonly blip: Span;
  readonly embed: { readonly name: string; readonly id: string };
  /** Word keeps an SVG beside its picture (a:extLst), and would go on showing the old one. */
  readonly svg: { readonly extensions: Span; readonly id: string } | null;
  /** Size in the picture itself; null where it says none. */
  readonly ext: Span | null;
  /** What is left of the picture's width and height after cropping, as a share. */
  readonly left: { readonly across: number; readonly down: number };
}

function picturedIn(context: EditContext, { part, frame, open, cNvPr }: ScanPicture): Pictured | null {
  if (frame === null) return null;
  const root = parseFragment(sourceOf(context, part).slice(frame.start, frame.end))[0];
  const extent = child(root, 'extent');
  const pic = child(child(child(root, 'graphic'), 'graphicData'), 'pic');
  const fill = child(pic, 'blipFill');
  const blip = child(fill, 'blip');
  const name = Object.keys(blip?.attributes ?? {}).find((key) => key.endsWith(':embed'));
  const width = Number(value(extent, 'cx'));
  if (extent === null || blip === null || name === undefined || !(width > 0)) return null;
  const at = ({ start, end }: Span): Span => ({ start: frame.start + start, end: frame.start + end });
  const ext = child(child(child(pic, 'spPr'), 'xfrm'), 'ext');
  const cropped = (side: string): number => Number(value(child(fill, 'srcRect'), side) ?? 0) / 100_000;
  return {
    frame,
    extent: at({ start: extent.start, end: extent.openEnd }),
    width,
    words: cNvPr === null ? [open] : [open, cNvPr],
    titled: open,
    blip: at({ start: blip.start, end: blip.openEnd }),
    svg: svgBeside(blip, at),
    embed: { name, id: blip.attributes[name] ?? '' },
    ext: ext === null ? null : at({ start: ext.start, end: ext.openEnd }),
    left: { across: 1 - cropped('l') - cropped('r'), down: 1 - cropped('t') - cropped('b') },
  };
}

function svgBeside(blip: XmlNode, at: (span: Span) => Span): Pictured['svg'] {
  const extensions = child(blip, 'extLst');
  const svg = extensions?.children
    .map((extension) => child(extension, 'svgBlip'))
    .find((one) => one !== null);
  const id = value(svg ?? null, 'embed');
  return extensions === null || id === null ? null : { extensions: at(extensions), id };
}

function splicesFor(
  context: EditContext,
  part: number,
  shown: Pictured,
  picture: SetPicture['picture'],
): readonly PartSplice[] {
  const source = sourceOf(context, part);
  const { name, strict } = partOf(context, part);
  const { bytes } = checkedPicture(picture);
  const id = embedPng(context.changes, name, bytes, strict);
  const ratio = (picture.height * shown.left.down) / (picture.width * shown.left.across);
  const height = String(Math.max(1, Math.round(shown.width * ratio)));
  const splices: PartSplice[] = [];
  const change = ({ start, end }: Span, edited: (tag: string) => string): void => {
    const tag = source.slice(start, end);
    const text = edited(tag);
    if (text !== tag) splices.push({ part, start, end, text });
  };
  change(shown.extent, (tag) => setTo(tag, 'cy', height));
  if (shown.ext !== null) change(shown.ext, (tag) => setTo(tag, 'cy', height));
  for (const span of shown.words) {
    change(span, (tag) => {
      const described = withAttribute(tag, 'descr', picture.altText);
      const isNamed = picture.title !== '' || /\stitle\s*=/.test(tag);
      return span === shown.titled && isNamed ? withAttribute(described, 'title', picture.title) : described;
    });
  }
  if (id !== shown.embed.id) {
    context.unused(part, shown.embed.id);
    change(shown.blip, (tag) => setTo(tag, shown.embed.name, id));
    if (shown.svg !== null) {
      context.unused(part, shown.svg.id);
      change(shown.svg.extensions, () => '');
    }
  }
  return splices;
}

const setTo = (tag: string, name: string, text: string): string =>
  tag.replace(new RegExp(`(\\s${name}\\s*=\\s*["'])[^"']*`), (_, lead: string) => lead + text);
