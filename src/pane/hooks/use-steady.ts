import { useCallback, useEffect, useRef } from 'react';
import type { Dispatch } from 'react';

/** How long a pressed pointer holds things up, in milliseconds: where a list opens on the press, no release is heard. */
const longest = 1000;

/**
 * Keeps the pane still while a pointer is pressed. The press takes the focus from the text, the text then tells what was
 * typed, and a message above that goes away would slide the button from under the pointer before it is released.
 */
export function useSteady<Action>(dispatch: Dispatch<Action>): Dispatch<Action> {
  const pressed = useRef(false);
  const held = useRef<Action[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const release = () => {
      clearTimeout(timer);
      pressed.current = false;
      held.current.splice(0).forEach(dispatch);
    };
    const press = () => {
      pressed.current = true;
      clearTimeout(timer);
      timer = setTimeout(release, longest);
    };
    // The click comes after the release of the pointer; where there is none, as after a drag, nothing is waited for.
    const lift = () => {
      clearTimeout(timer);
      timer = setTimeout(release);
    };
    addEventListener('pointerdown', press, true);
    addEventListener('pointerup', lift, true);
    addEventListener('pointercancel', lift, true);
    addEventListener('click', release);
    return () => {
      release();
      removeEventListener('pointerdown', press, true);
      removeEventListener('pointerup', lift, true);
      removeEventListener('pointercancel', lift, true);
      removeEventListener('click', release);
    };
  }, [dispatch]);
  return useCallback(
    (action: Action) => {
      if (pressed.current) held.current.push(action);
      else dispatch(action);
    },
    [dispatch],
  );
}
