/** Icons: there, of the size that the manifest says, one for each command, and named so that they may be kept. */

import type { Element } from '../read-manifest.ts';
import { at, named } from '../read-manifest.ts';
import type { Rule, Subject } from '../subject.ts';
import { fileOf } from '../subject.ts';

/** Office asks for the first three; the others spare it scaling on dense screens. */
const required = ['16', '32', '80'];
const possible = ['16', '20', '24', '32', '40', '48', '64', '80'];

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels, as the file itself says (PNG, section 11.2.2); null where it is no PNG. */
function pngSize(bytes: Uint8Array): readonly [number, number] | null {
  if (bytes.length < 24 || !signature.every((byte, index) => bytes[index] === byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const addressOf = (root: Element, resid: string | undefined): string | undefined =>
  at(root, 'VersionOverrides/Resources/Images')?.children.find(({ attributes }) => attributes['id'] === resid)
    ?.attributes['DefaultValue'];

function sizeFault({ file }: Subject, url: string | undefined, size: number): readonly string[] {
  const path = url === undefined ? null : fileOf(url);
  const bytes = path === null ? null : file(path);
  if (bytes === null) return [`There is no file for ${url ?? 'an icon without an address'}.`];
  const actual = pngSize(bytes);
  return actual?.[0] === size && actual[1] === size
    ? []
    : [`${url ?? ''} is ${actual?.join(' × ') ?? 'no PNG'}, not ${size} × ${size}.`];
}

export const hasEverySize: Rule = ({ root }) =>
  named(root, 'Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => attributes['size'] ?? '');
    return [
      ...required.filter((size) => !sizes.includes(size)).map((size) => `An icon lacks ${size} pixels.`),
      ...sizes.filter((size) => !possible.includes(size)).map((size) => `Icons are never ${size} pixels.`),
    ];
  });

export const hasPicturesOfThatSize: Rule = (subject) => [
  ...named(subject.root, 'Icon')
    .flatMap(({ children }) => children)
    .flatMap(({ attributes }) =>
      sizeFault(subject, addressOf(subject.root, attributes['resid']), Number(attributes['size'])),
    ),
  ...sizeFault(subject, at(subject.root, 'IconUrl')?.attributes['DefaultValue'], 32),
  ...sizeFault(subject, at(subject.root, 'HighResolutionIconUrl')?.attributes['DefaultValue'], 64),
];

/** Without its label, as on a narrow ribbon, a command is known by its picture alone. */
export const drawsEachCommandDifferently: Rule = ({ root, file }) => {
  const drawn = named(root, 'Control').map((control) => {
    const icon = named(control, 'Image').find(({ attributes }) => attributes['size'] === '32');
    const url = addressOf(root, icon?.attributes['resid']);
    const path = url === undefined ? null : fileOf(url);
    return Buffer.from((path === null ? null : file(path)) ?? []).toString('base64');
  });
  return new Set(drawn).size === drawn.length ? [] : ['Two commands have the same picture.'];
};

/** Office keeps icons by address. A name without a build's hash stays kept; a new drawing gets a new name. */
export const namesPicturesForKeeping: Rule = ({ root }) =>
  [
    ...(at(root, 'VersionOverrides/Resources/Images')?.children ?? []),
    at(root, 'IconUrl'),
    at(root, 'HighResolutionIconUrl'),
  ]
    .map((element) => element?.attributes['DefaultValue'] ?? '')
    .filter((url) => !/\/assets\/icon(-[a-z]+\d*)?-\d+\.png$/.test(url))
    .map((url) => `${url} is not the address of an icon that can be kept.`);
