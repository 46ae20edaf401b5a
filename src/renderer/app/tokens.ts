import { grounds } from '../../shared/domain/preferences.ts';

/** A colour of text and edges, and the tint behind it. */
type Pair = readonly [colour: string, tint: string];

type Tokens = {
  readonly bg: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly onPrimary: string;
  readonly focus: string;
  readonly openBar: string;
  readonly primary: Pair;
  readonly repeat: Pair;
  readonly danger: Pair;
  readonly highRisk: Pair;
  readonly open: Pair;
  readonly confidential: Pair;
  readonly done: Pair;
  readonly written: Pair;
  readonly plain: Pair;
};

export const lightTokens: Tokens = {
  bg: grounds.light,
  surface: '#FFFFFF',
  text: '#1A2228',
  muted: '#52606A',
  line: '#D5DCE0',
  edge: '#76828A',
  onPrimary: '#FFFFFF',
  focus: '#0B57D0',
  openBar: '#B27700',
  primary: ['#0F6670', '#E3F1F2'],
  repeat: ['#5A3AA6', '#F0EBFB'],
  danger: ['#A8201A', '#FDECEA'],
  highRisk: ['#8F3A0C', '#FFF0E4'],
  open: ['#6E4A00', '#FFF3D1'],
  confidential: ['#FFFFFF', '#26324A'],
  done: ['#1B6339', '#E6F4EA'],
  written: ['#1D4F91', '#E8F0FB'],
  plain: ['#1A2228', '#E4EAED'],
};

export const darkTokens: Tokens = {
  bg: grounds.dark,
  surface: '#1A2025',
  text: '#E7EBED',
  muted: '#A8B3BB',
  line: '#313A42',
  edge: '#78858E',
  onPrimary: '#08262A',
  focus: '#8AB4F8',
  openBar: '#D9A838',
  primary: ['#66C2CB', '#163338'],
  repeat: ['#C6B5F7', '#2B2444'],
  danger: ['#FFABA3', '#43201F'],
  highRisk: ['#FFBC8F', '#40291B'],
  open: ['#F5CC6B', '#3A2F16'],
  confidential: ['#131A28', '#C9D4EA'],
  done: ['#8AD8A7', '#173225'],
  written: ['#A2C7F8', '#1B2C45'],
  plain: ['#E7EBED', '#2E3840'],
};

const variableName = (token: string): string =>
  `--ct-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** `--ct-high-risk: …` and `--ct-high-risk-tint: …` for every token. */
export function tokenVariables(tokens: Tokens): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [token, value] of Object.entries(tokens)) {
    const name = variableName(token);
    if (typeof value === 'string') variables[name] = value;
    else [variables[name], variables[`${name}-tint`]] = value;
  }
  return variables;
}
