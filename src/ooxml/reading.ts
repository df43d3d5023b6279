import { ok } from '../core/model/index.ts';
import type { HostError, ReportDocument, Result } from '../core/model/index.ts';
import type { OpcPackage } from './package/opc-package.ts';
import { documentOf } from './read/read-document.ts';
import { scanPackage } from './read/scan.ts';
import type { Scan } from './read/scan-types.ts';
import { readStyles } from './read/styles.ts';
import type { Styles } from './read/styles.ts';

/** A document together with what edits need of its source: for a host, which reads and changes the same package in turn. */
export interface PackageReading {
  readonly document: ReportDocument;
  readonly scan: Scan;
  readonly styles: Styles;
}

/** Reads a package once, for looking at and for changing. */
export function readPackage(pkg: OpcPackage): Result<PackageReading, HostError> {
  const styles = readStyles(pkg);
  const scan = scanPackage(pkg, styles);
  if (!scan.ok) return scan;
  return ok({ document: documentOf(pkg, scan.value, styles), scan: scan.value, styles });
}
