import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Electron's own menu would offer to reload the page, which drops what is being typed, and to open
 * the developer tools. macOS needs a menu for its editing keys; elsewhere they work without one.
 */
export function setMenu(platform: NodeJS.Platform): void {
  const onMac: MenuItemConstructorOptions[] = [{ role: 'appMenu' }, { role: 'editMenu' }];
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(onMac) : null);
}
