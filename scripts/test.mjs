/** `npm test`: everything. The checks with the unit, engine and server tests, then the attacks and the browser tests, then one line that sums them up. */
import { rmSync } from 'node:fs';
import { redteamReportFile, runRedteam } from '../redteam/run.mjs';
import { runChecks, unitReportFile } from './check.mjs';
import { browserReportFiles, runBrowserTests } from './e2e.mjs';
import { setup } from './setup.mjs';
import { installTestServers } from './test-servers.mjs';
import { sumOf, tallyLine, tallyOfFile, tallyOfPlaywright, tallyOfVitest } from './test-tally.mjs';
import { runProgram } from './user-error.mjs';

await runProgram(async () => {
  await setup();
  await installTestServers();
  rmSync(unitReportFile, { force: true });
  for (const file of [redteamReportFile, ...browserReportFiles]) rmSync(file, { force: true });
  const failedChecks = await runChecks();
  // Its report counts; one that broke leaves none, which counts as a failure.
  await runRedteam({ isShort: true }).catch((error) => {
    process.stdout.write(`The attacks did not run: ${error.message}\n`);
  });
  const browserCode = await runBrowserTests([]).catch((error) => {
    process.stdout.write(`The browser tests did not run: ${error.message}\n`);
    return 1;
  });

  const tally = sumOf([
    tallyOfFile(unitReportFile, tallyOfVitest),
    tallyOfFile(redteamReportFile, (tally) => tally),
    ...browserReportFiles.map((file) => tallyOfFile(file, tallyOfPlaywright)),
  ]);
  if (failedChecks.length > 0) process.stdout.write(`\nFailed checks: ${failedChecks.join(', ')}\n`);
  process.stdout.write(`${tallyLine(tally)}\n`);
  return failedChecks.length === 0 && browserCode === 0 && tally.failed === 0 && tally.passed > 0 ? 0 : 1;
});
