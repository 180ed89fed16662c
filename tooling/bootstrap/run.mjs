import { spawn } from 'node:child_process';
import { root, toolEnvironment } from './repository.mjs';

const onWindows = process.platform === 'win32';

/**
 * Runs a program to its end, by default with its output on our stderr: stdout stays the command's own.
 * A signal to us is passed on, and ends us, with the work undone, when the program has ended.
 * @param {number | 'ignore'} output the file descriptor its output goes to
 * @returns {Promise<number>} its exit code; 127 when it could not be started
 */
export function run(program, args, output = 2) {
  return new Promise((resolve) => {
    // npm's programs are scripts on Windows, which only the shell starts.
    const child = spawn(program, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ['ignore', output, output === 'ignore' ? output : 2],
      shell: onWindows,
      // A group of its own, which a signal reaches whole: npx does not pass one on.
      detached: !onWindows,
    });
    const stopped = [];
    const passOn = (signal) => {
      stopped.push(signal);
      if (onWindows) child.kill(signal);
      else process.kill(-child.pid, signal);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    const end = (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      if (stopped.length > 0) process.exit(1);
      resolve(code);
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Progress, on stderr for the same reason. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

export function fail(line) {
  say(line);
  process.exit(1);
}
