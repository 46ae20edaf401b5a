import type { MantineColorsTuple } from '@mantine/core';

type Colour = 'petrol' | 'gray' | 'dark' | 'red';

/** Ten shades each, from light to dark; Mantine's `dark` runs the same way, from text to ground. */
export const palette: Record<Colour, MantineColorsTuple> = {
  petrol: [
    '#E3F1F2',
    '#C9E4E6',
    '#9BD0D5',
    '#66C2CB',
    '#3FA3AD',
    '#268792',
    '#17747F',
    '#0F6670',
    '#0A525A',
    '#073D44',
  ],
  gray: [
    '#F3F5F6',
    '#E4EAED',
    '#D5DCE0',
    '#C3CCD1',
    '#A9B4BB',
    '#76828A',
    '#52606A',
    '#3D4951',
    '#2A343B',
    '#1A2228',
  ],
  dark: [
    '#E7EBED',
    '#D0D7DB',
    '#A8B3BB',
    '#78858E',
    '#4B565E',
    '#313A42',
    '#232A30',
    '#1A2025',
    '#12171B',
    '#0C1013',
  ],
  red: [
    '#FDECEA',
    '#FAD3CF',
    '#FFC4BE',
    '#FFABA3',
    '#F2857B',
    '#DE5B50',
    '#C4382E',
    '#A8201A',
    '#8A1813',
    '#6A100C',
  ],
};
