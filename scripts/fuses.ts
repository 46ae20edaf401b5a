import { FuseV1Options } from '@electron/fuses';

type Fuse = {
  /** As electron-builder.yml calls it. */
  readonly name: string;
  readonly option: FuseV1Options;
  readonly isOn: boolean;
};

/**
 * Switches in the packaged program itself, which no argument and no variable can turn
 * (https://www.electronjs.org/docs/latest/tutorial/fuses). electron-builder.yml turns them; the check of
 * a package reads them back from this table.
 */
export const fuses: readonly Fuse[] = [
  // Else anybody could have the signed program run code of theirs.
  { name: 'runAsNode', option: FuseV1Options.RunAsNode, isOn: false },
  { name: 'enableCookieEncryption', option: FuseV1Options.EnableCookieEncryption, isOn: true },
  {
    name: 'enableNodeOptionsEnvironmentVariable',
    option: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    isOn: false,
  },
  // Else another program could read the open store through the debugger.
  {
    name: 'enableNodeCliInspectArguments',
    option: FuseV1Options.EnableNodeCliInspectArguments,
    isOn: false,
  },
  {
    name: 'enableEmbeddedAsarIntegrityValidation',
    option: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    isOn: true,
  },
  { name: 'onlyLoadAppFromAsar', option: FuseV1Options.OnlyLoadAppFromAsar, isOn: true },
  {
    name: 'loadBrowserProcessSpecificV8Snapshot',
    option: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    isOn: false,
  },
  // The page comes from a scheme of its own, so file: needs no rights.
  {
    name: 'grantFileProtocolExtraPrivileges',
    option: FuseV1Options.GrantFileProtocolExtraPrivileges,
    isOn: false,
  },
];
