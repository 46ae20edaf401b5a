import type { Session } from 'electron';

/** The page needs no permission, so every request and check is refused (checklist, 5). */
export function forbidPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
