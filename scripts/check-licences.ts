import { PlainError, runScript } from './child.ts';
import { installedPackages, licenceOffenders } from './licences.ts';
import { say } from './progress.ts';

/** `npm run licences`: every installed package is under a licence that was agreed to. */
runScript(async () => {
  const packages = installedPackages();
  if (packages.length === 0) throw new PlainError('No package is installed. Run npm ci first.');
  const offenders = licenceOffenders(packages);
  if (offenders.length > 0) {
    throw new PlainError(
      `${offenders.join('\n')}\nTake another package, or agree to the licence in scripts/licences.ts.`,
    );
  }
  const shipped = packages.filter(({ isShipped }) => isShipped).length;
  say(`${packages.length} packages, ${shipped} of them in the app: all licences are agreed to.`);
  return 0;
});
