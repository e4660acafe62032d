#!/usr/bin/env node
import { EXIT } from '../cli/exit-code.js';
import { main } from '../cli/main.js';
import { services } from './services.js';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault. Any other refusal is told where it can be.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`Không ghi được kết quả ra nơi nhận (${code}). Kiểm tra chỗ trống và quyền ghi.\n`);
  process.exit(EXIT.fault);
});
process.stderr.on('error', () => {
  // Nobody listens there any more; the result and the exit status still count.
});

const streams = { stdout: process.stdout, stderr: process.stderr, env: process.env };
process.exitCode = await main(process.argv.slice(2), streams, services);
