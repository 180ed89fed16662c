import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent, for what can be done. Shade 7 is #0f766e. */
const teal: MantineColorsTuple = [
  '#effcf9',
  '#d3f6ee',
  '#a9ebde',
  '#75d9c9',
  '#45bfae',
  '#289e90',
  '#178577',
  '#0f766e',
  '#0d5f59',
  '#0c4d49',
];
/** For money on offer and value at risk, and nothing else. Shade 7 is #b45309. */
const brass: MantineColorsTuple = [
  '#fff8eb',
  '#fdeec8',
  '#fadd95',
  '#f4c45c',
  '#eaa832',
  '#d98a17',
  '#c76b0e',
  '#b45309',
  '#92400e',
  '#78350f',
];
/** For what cannot be taken back, and what went wrong. Shade 7 is #b91c1c. */
const red: MantineColorsTuple = [
  '#fef2f2',
  '#fee2e2',
  '#fecaca',
  '#fca5a5',
  '#f87171',
  '#ef4444',
  '#dc2626',
  '#b91c1c',
  '#991b1b',
  '#7f1d1d',
];
const ink: MantineColorsTuple = [
  '#f8f8f7',
  '#f1f1ef',
  '#e5e5e2',
  '#d3d3cf',
  '#a9a9a3',
  '#7b7b75',
  '#585853',
  '#3f3f3b',
  '#282826',
  '#191917',
];
const night: MantineColorsTuple = [
  '#d7d7d3',
  '#b4b4af',
  '#8f8f8a',
  '#64645f',
  '#44443f',
  '#35352f',
  '#292925',
  '#1c1c1a',
  '#151513',
  '#0f0f0e',
];

export const theme = createTheme({
  colors: { teal, brass, red, gray: ink, dark: night },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  black: '#191917',
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '20px', xl: '32px' },
  defaultRadius: 6,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: {
    // Words on a tint of their own colour are too faint to read.
    Alert: { styles: { title: { color: 'var(--mantine-color-text)' } } },
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // A sheet from below is as high as what is in it.
    Drawer: {
      styles: {
        title: { fontSize: 16, fontWeight: 600, lineHeight: 1.35 },
        content: { height: 'auto', maxHeight: '90dvh' },
      },
      defaultProps: { attributes: { header: { role: 'presentation' } } },
    },
    Modal: {
      styles: { title: { fontSize: 16, fontWeight: 600, lineHeight: 1.35 } },
      // A page has one banner, and the head of a dialog is none.
      defaultProps: { attributes: { header: { role: 'presentation' } } },
    },
    // What takes the focus first is the first thing one can choose: a menu holds nothing but those.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
    Table: { defaultProps: { verticalSpacing: 0 } },
  },
});

/** Names by meaning for what style sheets and charts draw with, in light and dark, contrast AA on paper. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--paper': '#ffffff',
    '--ground': '#fbfbfa',
    '--line': '#e5e5e2',
    '--muted': '#62625c',
    '--hover': '#f4f4f2',
    '--chosen': '#eaeae7',
    '--box': '#ffffff',
    '--box-line': '#a9a9a3',
    '--active': '#15803d',
    '--slipping': '#b45309',
    '--lost': '#b91c1c',
    '--prospect': '#1d4ed8',
    '--won-back': '#6d28d9',
    '--money': '#b45309',
    '--money-on-soft': '#92400e',
    '--series': '#0f766e',
    '--series-soft': '#a9ebde',
    '--alive': '#3f3f3b',
    '--mantine-color-yellow-light': '#fff8e1',
    '--mantine-color-red-light': '#fdf0ef',
    '--mantine-color-dimmed': '#62625c',
    '--mantine-color-placeholder': '#71716b',
    '--mantine-color-error': '#b91c1c',
  },
  dark: {
    '--paper': '#1c1c1a',
    '--ground': '#151513',
    '--line': '#35352f',
    '--muted': '#a9a9a3',
    '--hover': '#262623',
    '--chosen': '#30302c',
    '--box': '#292925',
    '--box-line': '#44443f',
    '--active': '#4ade80',
    '--slipping': '#fbbf24',
    '--lost': '#f87171',
    '--prospect': '#8ab4ff',
    '--won-back': '#c4a6ff',
    '--money': '#fbbf24',
    '--money-on-soft': '#fbbf24',
    '--series': '#45bfae',
    '--series-soft': '#14534d',
    '--alive': '#d7d7d3',
    '--mantine-color-yellow-light': '#2f2716',
    '--mantine-color-red-light': '#33201e',
    '--mantine-color-dimmed': '#a9a9a3',
    '--mantine-color-placeholder': '#9a9a94',
    '--mantine-color-error': '#f87171',
    '--mantine-color-body': '#1c1c1a',
  },
});
