import { Button } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';

/** Keeps an indicator among the favourites, or takes it out. */
export function FavouriteStar({ name, on, onToggle }: { name: string; on: boolean; onToggle: () => void }) {
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={on ? <StarFilled /> : <StarRegular />}
      aria-label={`Favourite: ${name}`}
      aria-pressed={on}
      title={on ? 'Take out of the favourites' : 'Add to the favourites'}
      style={{ marginRight: -4, alignSelf: 'flex-start', flexShrink: 0 }}
      onClick={onToggle}
    />
  );
}
