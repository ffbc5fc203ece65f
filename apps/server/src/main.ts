/** Starts the server with the environment, and stops it on a signal. */
import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig, warningsOf } from './config.ts';
import { checkRelays } from './turn/relay-check.ts';

/** The process ends after this time even when connections are still open, in ms. */
const DRAIN_MS = 3000;

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    process.stderr.write(`The server cannot start with this environment:\n${cause.message}\n`);
    process.exit(1);
  }
}

const config = configOrExit();
const log = pino({ level: config.logLevel });
for (const warning of warningsOf(config)) log.warn(warning);
const app = createApp({ config, log });

let isStopping = false;
async function stop(signal: string): Promise<void> {
  // A second signal ends the process at once.
  if (isStopping) process.exit(1);
  isStopping = true;
  log.info({ signal }, 'draining');
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
  await app.drain();
  log.info('stopped');
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));

app.http.on('error', (cause) => {
  log.fatal({ err: cause, port: config.port, host: config.host }, 'cannot listen');
  process.exit(1);
});
app.http.listen(config.port, config.host, () => log.info({ address: app.http.address(), tls: config.tls !== null }, 'listening'));

for (const { url, problem } of await checkRelays(config.ice, Date.now())) {
  if (problem === null) log.info({ url }, 'relay works');
  else log.warn({ url, problem }, 'relay does not work');
}
