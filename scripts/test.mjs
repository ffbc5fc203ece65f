/** `npm test`: runs the checks (with the unit tests), the protocol's checks, the attacks and the browser tests, and prints one line that sums them up. */
import { rmSync } from 'node:fs';
import { conformanceReportFile, runConformance } from '../conformance/run.mjs';
import { redteamReportFile, runRedteam } from '../redteam/run.mjs';
import { runChecks, unitReportFile } from './check.mjs';
import { browserReportFiles, runBrowserTests } from './e2e.mjs';
import { setup } from './setup.mjs';
import { installTestServers } from './test-servers.mjs';
import { sumOf, tallyLine, tallyOfFile, tallyOfPlaywright, tallyOfVitest } from './test-tally.mjs';
import { messageOf, runProgram } from './user-error.mjs';

await runProgram(async () => {
  await setup();
  await installTestServers();
  rmSync(unitReportFile, { force: true });
  for (const file of [conformanceReportFile, redteamReportFile, ...browserReportFiles]) rmSync(file, { force: true });
  const failedChecks = await runChecks();
  // A run that breaks leaves no report, and a missing report counts as a failure.
  await runConformance().catch((error) => {
    process.stdout.write(`The checks of the protocol did not run: ${messageOf(error)}\n`);
  });
  await runRedteam({ isShort: true }).catch((error) => {
    process.stdout.write(`The attacks did not run: ${messageOf(error)}\n`);
  });
  const browserCode = await runBrowserTests([]).catch((error) => {
    process.stdout.write(`The browser tests did not run: ${messageOf(error)}\n`);
    return 1;
  });

  const tally = sumOf([
    tallyOfFile(unitReportFile, tallyOfVitest),
    tallyOfFile(conformanceReportFile, (tally) => tally),
    tallyOfFile(redteamReportFile, (tally) => tally),
    ...browserReportFiles.map((file) => tallyOfFile(file, tallyOfPlaywright)),
  ]);
  if (failedChecks.length > 0) process.stdout.write(`\nFailed checks: ${failedChecks.join(', ')}\n`);
  process.stdout.write(`${tallyLine(tally)}\n`);
  return failedChecks.length === 0 && browserCode === 0 && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});
