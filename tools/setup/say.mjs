/** Lines for the person at the terminal, in Chinese or English by the locale, and long commands with signs of life. */
import { spawn } from 'node:child_process';

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const inChinese = /^zh/i.test(locale);

/** Picks the reader's language. */
export function words(zh, en) {
  return inChinese ? zh : en;
}

/** Prints one line. */
export function say(zh, en) {
  console.log(words(zh, en));
}

/** Something that the reader can mend: it is printed as one sentence, without a stack. */
export class Trouble extends Error {}

/** Runs `main`; a `Trouble` ends the program with its sentence and status 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Runs a command with its output held back, and says every ten seconds that it is still at it.
 * Resolves to `{ code, output }` where `code` is the exit status (127 when the command does not exist).
 */
export function runQuietly(command, args, { label, ...options } = {}) {
  return new Promise((resolve) => {
    const started = Date.now();
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const alive = setInterval(() => {
      if (label) console.log(`  … ${label} (${Math.round((Date.now() - started) / 1000)} s)`);
    }, 10_000);
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const finish = (code) => {
      clearInterval(alive);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** As `runQuietly`, but throws a `Trouble` with the end of the output where the command fails. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await runQuietly(command, args, options);
  if (code === 0) return output;
  const tail = output.trim().split('\n').slice(-25).join('\n');
  const line = [command, ...args].join(' ');
  throw new Trouble(`${words(`这一步没有成功：${line}`, `This step failed: ${line}`)}\n${tail}`);
}
