import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    padding: '3px 8px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForegroundLink,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
  },
});

/** A button that reads as a link: for what may be done beside the one primary thing. */
export function TextButton(props: ButtonProps) {
  const styles = useStyles();
  return (
    <Button
      {...props}
      appearance="transparent"
      size="small"
      className={mergeClasses(styles.button, props.className)}
    />
  );
}
