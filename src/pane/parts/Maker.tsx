import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useStyles as useShared } from '../styles.ts';
import { TextButton } from './TextButton.tsx';

/** A screen on which something larger than a figure is made, with the way back to the figures. */
export function Maker({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const shared = useShared();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={shared.stack}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={shared.textButtons}>
        <TextButton icon={<ArrowLeftRegular />} onClick={onClose}>
          Back to figures
        </TextButton>
      </div>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {title}
      </h2>
      {children}
    </section>
  );
}
