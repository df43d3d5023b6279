import type { ControlSpec } from '../../core/model/index.ts';
import { quirks } from './quirks.ts';

/** Word refuses longer tags and cuts longer titles. */
export function name(control: Word.ContentControl, { tag, title }: ControlSpec): void {
  control.tag = tag;
  control.title = [...title].slice(0, quirks().maxTitle).join('');
}
