import {
  Button,
  Checkbox,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  Drawer,
  Modal,
  Notification,
  Radio,
  rem,
  SegmentedControl,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core';
import { palette } from './palette.ts';
import classes from './theme.module.css';
import { darkTokens, lightTokens, tokenVariables } from './tokens.ts';

const font = "'Inter Variable', sans-serif";

/**
 * Filled controls of the main colour, and of what destroys, take the token's text colour: in the dark
 * both are light.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isOurs = [undefined, input.theme.primaryColor, 'red'].includes(input.color);
  return input.variant === 'filled' && isOurs
    ? { ...colours, color: 'var(--ct-on-primary)' }
    : colours;
};

/** Its head is no second head of the page, as its tag would have it. */
const overlayProps = {
  closeButtonProps: { 'aria-label': 'Close' },
  attributes: { header: { role: 'presentation' } },
};

/** What lies over the page is a surface like a card. */
const floating = {
  header: classes['floating'] ?? '',
  content: classes['floating'] ?? '',
  title: classes['floatingTitle'] ?? '',
};

export const theme = createTheme({
  fontFamily: font,
  white: '#FFFFFF',
  black: '#1A2228',
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  variantColorResolver,
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusClassName: classes['focus'] ?? '',
  colors: palette,
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.3334', sm: '1.3847', md: '1.4286', lg: '1.25', xl: '1.3' },
  fontWeights: { regular: '450', medium: '550', bold: '650' },
  headings: {
    fontFamily: font,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.3' },
      h2: { fontSize: rem(15), lineHeight: '1.3334' },
      h3: { fontSize: rem(13), lineHeight: '1.3847' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6) },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      classNames: { root: classes['button'] ?? '', section: classes['buttonSection'] ?? '' },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { iconColor: 'var(--ct-on-primary)' },
      classNames: { input: classes['box'] ?? '' },
    }),
    Radio: Radio.extend({
      defaultProps: { iconColor: 'var(--ct-on-primary)' },
      classNames: { radio: classes['box'] ?? '' },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, multiline: true, maw: rem(320) } }),
    Modal: Modal.extend({
      defaultProps: { ...overlayProps, centered: true, transitionProps: { duration: 120 } },
      classNames: floating,
    }),
    Drawer: Drawer.extend({
      defaultProps: overlayProps,
      classNames: floating,
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: overlayProps.closeButtonProps },
    }),
    SegmentedControl: SegmentedControl.extend({
      defaultProps: { color: 'petrol', transitionDuration: 0 },
      classNames: { root: classes['segments'] ?? '', label: classes['segment'] ?? '' },
    }),
    Input: { classNames: { wrapper: classes['field'] ?? '', input: classes['input'] ?? '' } },
    InputWrapper: {
      classNames: {
        label: classes['label'] ?? '',
        description: classes['hint'] ?? '',
        error: classes['hint'] ?? '',
      },
    },
    ...Object.fromEntries(
      ['TextInput', 'Textarea', 'Select', 'NumberInput', 'PasswordInput', 'DateInput'].map(
        (control) => [control, { defaultProps: { size: 'sm' } }],
      ),
    ),
  },
});

/** Mantine's own colours, said in the tokens. */
const mantineColours = {
  '--mantine-color-body': 'var(--ct-bg)',
  '--mantine-color-text': 'var(--ct-text)',
  '--mantine-color-bright': 'var(--ct-text)',
  '--mantine-color-dimmed': 'var(--ct-muted)',
  '--mantine-color-placeholder': 'var(--ct-muted)',
  '--mantine-color-anchor': 'var(--ct-primary)',
  '--mantine-color-error': 'var(--ct-danger)',
  '--mantine-color-success': 'var(--ct-done)',
  '--mantine-color-default': 'var(--ct-surface)',
  '--mantine-color-default-hover': 'var(--ct-plain-tint)',
  '--mantine-color-default-color': 'var(--ct-text)',
  '--mantine-color-default-border': 'var(--ct-edge)',
  '--mantine-color-disabled': 'var(--ct-plain-tint)',
  '--mantine-color-disabled-color': 'var(--ct-muted)',
  '--mantine-color-disabled-border': 'var(--ct-line)',
  '--mantine-primary-color-contrast': 'var(--ct-on-primary)',
  '--mantine-color-petrol-contrast': 'var(--ct-on-primary)',
  '--mantine-color-petrol-light': 'var(--ct-primary-tint)',
  '--mantine-color-petrol-light-color': 'var(--ct-primary)',
  '--mantine-color-petrol-text': 'var(--ct-primary)',
  '--mantine-color-petrol-outline': 'var(--ct-primary)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...mantineColours, ...tokenVariables(lightTokens) },
  dark: { ...mantineColours, ...tokenVariables(darkTokens) },
});
