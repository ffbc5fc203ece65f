/** Starts other programs without a shell, the same way on Linux, macOS and Windows. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository, repositoryRoot } from './repository.mjs';

/**
 * Runs a program to its end in this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: repositoryRoot, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program to its end and collects its output, standard error included.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: repositoryRoot, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/**
 * The JavaScript file behind a tool's command: Node runs it on every system, while `.bin` holds shell files on Windows.
 * @param {string} packageName an installed package
 * @param {string} [command] one of its commands; by default the one named like the package
 */
export function toolEntry(packageName, command = packageName) {
  const folder = inRepository('node_modules', ...packageName.split('/'));
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * The command that starts npm: its JavaScript file where that is found, because `npm.cmd` cannot be spawned without a shell.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], options: import('node:child_process').SpawnOptions }}
 */
export function npmCommand(args) {
  const beside = path.dirname(process.execPath);
  const cli = [
    process.env.npm_execpath,
    path.join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file !== undefined && path.basename(file) === 'npm-cli.js' && existsSync(file));
  if (cli !== undefined) return { command: process.execPath, args: [cli, ...args], options: {} };
  return { command: 'npm', args: [...args], options: { shell: process.platform === 'win32' } };
}
