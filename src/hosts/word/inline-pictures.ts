import type { PackageReading, ScanPicture } from '../../ooxml/index.ts';

/** Pictures of a block of the body that stand in the line, which are those that Word tells of; others float beside the text. */
export const inlinePicturesIn = ({ scan }: PackageReading, block: number): readonly ScanPicture[] =>
  scan.pictures.filter(
    (picture) => picture.story === 0 && picture.block === block && isInline(scan.parts, picture),
  );

const isInline = (parts: PackageReading['scan']['parts'], { kind, part, open }: ScanPicture): boolean =>
  kind === 'drawing' &&
  /<[\w.-]*:?(inline|anchor)\b(?![\s\S]*<[\w.-]*:?(?:inline|anchor)\b)/.exec(
    (parts[part]?.text ?? '').slice(Math.max(0, open.start - 2000), open.start),
  )?.[1] === 'inline';
