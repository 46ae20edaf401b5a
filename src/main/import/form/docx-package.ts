import { unzipSync, type Unzipped } from 'fflate';
import { AppError } from '../../../shared/ipc/result.ts';
import { decodeText } from '../decode-text.ts';
import { damagedForm, formLimits, tooLargeForm, unreadableForm } from './form-refusal.ts';
import { childNamed, elementsOf, parseXml, type XmlElement } from './xml-tree.ts';

const isText = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

/**
 * Unpacks the parts that hold text. The sizes that the archive states are added up before anything
 * is unpacked, and no part can grow beyond the size it stated.
 */
function unpack(file: Uint8Array): { parts: Unzipped; names: readonly string[] } {
  const names: string[] = [];
  let unpacked = 0;
  try {
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        const isBomb =
          unpacked > formLimits.bombBytes && unpacked > formLimits.bombRatio * file.length;
        if (unpacked > formLimits.unpackedBytes || names.length > formLimits.parts || isBomb)
          throw tooLargeForm();
        return isText(name);
      },
    });
    return { parts, names };
  } catch (error) {
    throw error instanceof AppError ? error : damagedForm();
  }
}

function refuseWhatIsNoForm(names: readonly string[]): void {
  if (names.some((name) => /(^|\/)vbaProject\.bin$|vbaData\.xml$/i.test(name))) {
    throw unreadableForm(
      'This document holds macros, which are never opened here. Save it in Word as a .docx without macros, and choose that.',
    );
  }
  if (names.some((name) => name.startsWith('xl/'))) {
    throw unreadableForm(
      'This is an Excel workbook. Choose a referral form as .docx, or an e-mail.',
    );
  }
  if (names.some((name) => name.startsWith('ppt/'))) {
    throw unreadableForm('This is a presentation. Choose a referral form as .docx, or an e-mail.');
  }
  if (names.includes('content.xml') || names.includes('Index/Document.iwa')) {
    throw unreadableForm(
      'This document is not in Word’s format. Save it as .docx and choose that.',
    );
  }
}

/** The part that the package names as its document, which some programs call otherwise. */
function documentName(parts: Unzipped, names: readonly string[]): string | undefined {
  const rels = parts['_rels/.rels'];
  const main =
    rels === undefined
      ? undefined
      : elementsOf(parseXml(decodeText(rels))).find(({ attributes }) =>
          attributes['Type']?.endsWith('/officeDocument'),
        );
  const target = main?.attributes['Target']?.replace(/^\//, '');
  return [target, 'word/document.xml'].find((name) => name !== undefined && names.includes(name));
}

export type DocxParts = { readonly body: XmlElement; readonly styles: XmlElement | undefined };

/** Opens a Word file and hands out its text and styles; nothing that it points to is fetched. */
export function openDocx(file: Uint8Array): DocxParts {
  const { parts, names } = unpack(file);
  refuseWhatIsNoForm(names);
  const name = documentName(parts, names);
  if (name === undefined) {
    throw unreadableForm(
      'This file is not a Word document. Choose a referral form as .docx, or an e-mail.',
    );
  }
  const read = (part: string): XmlElement | undefined => {
    const bytes = parts[part];
    if (bytes === undefined) return undefined;
    if (bytes.length > formLimits.documentBytes) throw tooLargeForm();
    return parseXml(decodeText(bytes));
  };
  const body = childNamed(read(name), 'w:body');
  if (body === undefined) throw damagedForm();
  return { body, styles: read(`${name.slice(0, name.lastIndexOf('/') + 1)}styles.xml`) };
}
