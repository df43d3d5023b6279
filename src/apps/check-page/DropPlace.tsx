import { useRef } from 'react';
import type { Ref } from 'react';
import { Button } from '@fluentui/react-components';

/** Where papers come in: dropped anywhere on the page, or chosen. */
export function DropPlace({
  ref,
  small,
  dragging,
  onFiles,
}: {
  ref: Ref<HTMLElement>;
  small: boolean;
  dragging: boolean;
  onFiles: (files: FileList | null) => void;
}) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section
      aria-label="Papers to check"
      className={['rc-drop', small && 'rc-small', dragging && 'rc-dragging'].filter(Boolean).join(' ')}
    >
      <Button // Fluent's button is an anchor for some.
        ref={ref as Ref<never>}
        appearance={small ? 'secondary' : 'primary'}
        onClick={() => picker.current?.click()}
      >
        {small ? 'Choose more files' : 'Choose files'}
      </Button>
      <p>
        {dragging
          ? 'Let go to check them.'
          : small
            ? 'or drop them anywhere on this page. A new version of a paper takes the place of the old one.'
            : 'or drop Word files (.docx), or a folder of them, anywhere on this page.'}
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label="Word files to check"
        accept=".docx,.docm,.dotx,.dotm,.doc,.odt,.rtf"
        onChange={({ currentTarget }) => {
          onFiles(currentTarget.files);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
