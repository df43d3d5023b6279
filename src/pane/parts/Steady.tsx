import { Component, createRef } from 'react';
import type { ReactNode } from 'react';

/** Marks the cards that come and go, with the list that they are in and what they are about. */
export const steady = (list: string, about: string) => ({
  'data-steady': list,
  'data-about': about,
  tabIndex: -1,
});

interface Props {
  readonly children: ReactNode;
  /** Where the focus goes when the last card of its list went away. */
  readonly otherwise: () => HTMLElement | null;
}

interface Snapshot {
  readonly focused: Element | null;
  /** Cards of the list that the focus was in: those after it, then those before it, the nearest first. */
  readonly heirs: readonly HTMLElement[];
  /** What the card with the focus is about. */
  readonly about: string | undefined;
  /** What the author looks at, the most important first, and how far down it stood. */
  readonly anchors: readonly { readonly element: Element; readonly top: number }[];
}

/**
 * Keeps the author's place in a list while it is checked again: what is looked at stays where it is on the screen, and
 * when the card with the focus goes away the next one gets it. Browsers hold the scroll by themselves, except Safari, and
 * none holds the focus. A class, because only a class is told what stands before React changes it.
 */
export class Steady extends Component<Props> {
  private readonly root = createRef<HTMLDivElement>();

  override getSnapshotBeforeUpdate(): Snapshot {
    const root = this.root.current;
    const active = document.activeElement;
    // A pane that the author has left must not take the focus from the document.
    const focused = root?.contains(active) && document.hasFocus() ? active : null;
    const card = focused?.closest<HTMLElement>('[data-steady]') ?? null;
    const cards = this.cards();
    const alike = cards.filter((each) => each.dataset['steady'] === card?.dataset['steady']);
    const place = card ? alike.indexOf(card) : 0;
    const pane = this.scroller()?.getBoundingClientRect() ?? new DOMRect();
    const inView = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > pane.top && top < pane.bottom;
    };
    // Where the author has scrolled away from the focus, what is in view counts.
    const looked = [focused, ...cards].filter((element) => element !== null).filter(inView);
    return {
      focused,
      heirs: card ? [...alike.slice(place + 1), ...alike.slice(0, place).reverse()] : [],
      about: card?.dataset['about'],
      anchors: looked.map((element) => ({ element, top: element.getBoundingClientRect().top })),
    };
  }

  override componentDidUpdate(
    _props: Props,
    _state: unknown,
    { focused, heirs, about, anchors }: Snapshot,
  ): void {
    const anchor = anchors.find(({ element }) => element.isConnected);
    const scroller = this.scroller();
    if (anchor && scroller) scroller.scrollTop += anchor.element.getBoundingClientRect().top - anchor.top;
    if (focused?.isConnected !== false || document.activeElement !== document.body) return;
    const shown = (card: HTMLElement): boolean => card.isConnected && card.closest('[hidden]') === null;
    // What was the last of its list may be in another list now: a finding that is let stand no longer.
    const elsewhere = () =>
      this.cards().find((card) => about !== undefined && card.dataset['about'] === about && shown(card));
    (heirs.find(shown) ?? elsewhere() ?? this.props.otherwise())?.focus();
  }

  private cards(): readonly HTMLElement[] {
    return [...(this.root.current?.querySelectorAll<HTMLElement>('[data-steady]') ?? [])];
  }

  private scroller(): Element | null {
    return this.root.current?.closest('[role=tabpanel]') ?? null;
  }

  override render() {
    return (
      <div ref={this.root} style={{ display: 'contents', overflowAnchor: 'none' }}>
        {this.props.children}
      </div>
    );
  }
}
