import { join, normalize, sep } from 'node:path';

/** The file in `folder` that a URL of ours names; null for another host or a path that leaves it. */
export function appFile(folder: string, url: string): string | null {
  const { host, protocol, pathname } = new URL(url);
  if (protocol !== 'app:' || host !== 'casetable') return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(folder, decoded));
  return path.startsWith(folder + sep) ? path : null;
}
