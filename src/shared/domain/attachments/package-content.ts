import { unzipSync } from 'fflate';
import type { AttachmentType } from './attachment.ts';
import type { RefusedFile } from './refused-files.ts';

/** The part that says what a document of Office is and what is in it; ECMA-376, part 2. */
const contentTypes = '[content_types].xml';
/** That of a workbook with a thousand sheets is far smaller. */
const contentTypesAtMost = 1024 * 1024;
/** A document with pictures has some hundreds of parts. */
const partsAtMost = 2000;

type Package = { readonly names: readonly string[]; readonly types: string | undefined };

/** Reads the list of an archive and one part of it; nothing else is unpacked, however small it claims to be. */
function openPackage(bytes: Uint8Array): Package | RefusedFile {
  const names: string[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (names.length > partsAtMost) throw new Error('Too many parts');
        return name.toLowerCase() === contentTypes && originalSize <= contentTypesAtMost;
      },
    });
    const [types] = Object.values(parts);
    return { names, types: types && new TextDecoder().decode(types) };
  } catch {
    return names.length > partsAtMost ? 'archive' : 'damaged';
  }
}

const holdsMacros = (names: readonly string[], types: string): boolean =>
  /macroEnabled|vbaProject|macrosheet/i.test(types) ||
  names.some((name) => /(^|\/)vba(Project\.bin|Data\.xml)$|(^|\/)macrosheets\//i.test(name));

/** LibreOffice's, Apple's and e-books say what they are in parts of these names. */
const isOfOthers = (names: readonly string[]): boolean =>
  names.some((name) => /^(mimetype|content\.xml|Index\/Document\.iwa|Index\.zip)$/.test(name));

/** What an archive is: a document of Word or Excel that names itself as one, or why it is not kept. */
export function typeOfPackage(bytes: Uint8Array): AttachmentType | RefusedFile {
  const opened = openPackage(bytes);
  if (typeof opened === 'string') return opened;
  const { names, types = '' } = opened;
  if (holdsMacros(names, types)) return 'macros';
  if (types === '') return isOfOthers(names) ? 'other-document' : 'archive';
  // Office writes neither a second list nor letters in another guise: either would hide what is in it.
  const isPlain = names.filter((name) => name.toLowerCase() === contentTypes).length === 1;
  if (!isPlain || /&|<!/.test(types)) return 'damaged';
  const has = (folder: string, type: string): boolean =>
    types.includes(`application/vnd.openxmlformats-officedocument.${type}.main+xml`) &&
    names.some((name) => name.startsWith(folder));
  if (has('word/', 'wordprocessingml.document')) return 'docx';
  return has('xl/', 'spreadsheetml.sheet') ? 'xlsx' : 'other-document';
}
