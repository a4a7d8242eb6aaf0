const { appendFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');

/** A line that says what usually happens: kept, and not shown among the results of tests. */
const usual = / (LOG|DEBUG|VERBOSE) \[/;

let kept = false;

/** The folder in which a run keeps what every process of it logs. */
const logsIn = (folder) => join(folder, 'logs');

/** From now on whatever this process writes is kept as well, so that in the end the whole run can be searched. */
function keepLog() {
  if (kept || !process.env.CAIRN_TEST_POSTGRES) return;
  kept = true;
  const logs = logsIn(JSON.parse(process.env.CAIRN_TEST_POSTGRES).folder);
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${process.pid}.log`);
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk, ...rest) => {
      const text = String(chunk);
      appendFileSync(file, text.endsWith('\n') ? text : `${text}\n`);
      return usual.test(text) ? true : write(chunk, ...rest);
    };
  }
}

module.exports = { keepLog, logsIn };
