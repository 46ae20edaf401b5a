// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aMinutes, aMinutesCase } from '../../support/minutes-fixture.ts';
import {
  bodyOf,
  elementsOf,
  minutesFile,
  partOf,
  valueOf,
  type WordFile,
} from '../../support/word-file.ts';

const file: WordFile = await minutesFile(
  aMinutes({ cases: [aMinutesCase({ links: 'MAPPA', protectiveFactors: 'Her sister' })] }),
);

describe('what the file says of itself', () => {
  it('is a title without a name, and two dates', () => {
    const core = partOf(file, 'docProps/core.xml').documentElement;
    expect([...core.children].map((each) => each.tagName)).toEqual([
      'dc:title',
      'dcterms:created',
      'dcterms:modified',
    ]);
    expect(core.getElementsByTagName('dc:title')[0]?.textContent).toBe(
      'Northmere MARAC minutes, 12 Nov 2026',
    );
  });

  it('is nothing in the other properties', () => {
    for (const name of ['docProps/app.xml', 'docProps/custom.xml']) {
      expect(partOf(file, name).documentElement.children).toHaveLength(0);
    }
  });

  it('has no author, template, comment, picture, macro or path', () => {
    expect(
      [...file.keys()].filter((name) => /comment|media|vba|thumbnail|people/i.test(name)),
    ).toEqual([]);
    const settings = partOf(file, 'word/settings.xml');
    for (const tag of ['w:attachedTemplate', 'w:trackRevisions', 'w:rsids', 'w:docVars']) {
      expect(elementsOf(settings, tag)).toEqual([]);
    }
    const all = [...file.values()].join('');
    expect(all).not.toMatch(/Un-named|w:author|w:ins |w:del |w:rsid/);
    expect(all).not.toContain(process.cwd());
  });

  it('points to nothing outside itself', () => {
    const links = [...file].filter(([name]) => name.endsWith('.rels')).map(([, xml]) => xml);
    expect(links.length).toBeGreaterThan(1);
    expect(links.join('')).not.toMatch(/TargetMode="External"|https?:\/\/(?!schemas\.)/);
  });
});

describe('styles', () => {
  const styles = elementsOf(partOf(file, 'word/styles.xml'), 'w:style');
  const names = new Map(
    styles.map((each) => [each.getAttribute('w:styleId') ?? '', valueOf(each, 'w:name')]),
  );

  it('have names that a secretary can find', () => {
    for (const name of [
      'Title',
      'Heading 1',
      'Heading 2',
      'Heading 3',
      'Table text',
      'Table heading',
      'Minutes table',
      'Marking',
      'Case line',
    ]) {
      expect([...names.values()]).toContain(name);
    }
  });

  it('are all there that the text uses', () => {
    for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
      for (const tag of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
        for (const used of elementsOf(partOf(file, name), tag)) {
          expect(names.has(used.getAttribute('w:val') ?? '')).toBe(true);
        }
      }
    }
  });

  it('hold every look: the text has no formatting of its own', () => {
    const allowed = new Set(['w:pStyle', 'w:rStyle', 'w:pageBreakBefore']);
    const found = ['w:pPr', 'w:rPr']
      .flatMap((tag) => elementsOf(bodyOf(file), tag))
      .flatMap((each) => [...each.children].map(({ tagName }) => tagName))
      .filter((tag) => !allowed.has(tag));
    expect(found).toEqual([]);
  });

  it('write British English', () => {
    const languages = elementsOf(partOf(file, 'word/styles.xml'), 'w:lang');
    expect(languages.map((each) => each.getAttribute('w:val'))).toEqual(['en-GB']);
  });
});
