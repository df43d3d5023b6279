/** Where the keyboard goes next. */
import type { HeaderErrors } from './header-form.ts';

/** Puts the focus into the first field that is wrong, once its message is drawn; false where none is. */
export function focusFirstWrong(form: HTMLElement | null, errors: HeaderErrors): boolean {
  if (Object.keys(errors).length === 0) return false;
  setTimeout(() => form?.querySelector<HTMLElement>('[data-wrong] :is(input, textarea)')?.focus());
  return true;
}
