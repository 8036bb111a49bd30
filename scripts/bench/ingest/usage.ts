// Loaded before a command (`node --import`), so that it tells what it used when it ends.
import { writeFileSync } from 'node:fs';

const file = process.env['RASAD_USAGE'];
if (file) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(file, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, maxRSS }));
  });
}
