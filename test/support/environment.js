const { TestEnvironment } = require('jest-environment-node');
const { keepLog } = require('./log-file');

/**
 * One set of globals for all test files of a worker, so that they can share what is loaded (see `runtime.js`). What Jest
 * and a test file put there goes with the file; what a shared module put there while it was loaded stays.
 */
module.exports = class LastingEnvironment extends TestEnvironment {
  static lasting = null;

  constructor(...given) {
    if (LastingEnvironment.lasting) return LastingEnvironment.lasting;
    super(...given);
    keepLog();
    this.exit = this.global.process.exit;
    // A browser's driver writes down the stack of every call.
    this.global.Error.stackTraceLimit = 20;
    this.kept = new Set(Reflect.ownKeys(this.global));
    LastingEnvironment.lasting = this;
  }

  /** Does something that may add globals which are to stay. */
  keeping(work) {
    const before = new Set(Reflect.ownKeys(this.global));
    try {
      return work();
    } finally {
      for (const key of Reflect.ownKeys(this.global)) if (!before.has(key)) this.kept.add(key);
    }
  }

  /** Instead of Jest's own, which ends the globals for good. */
  async teardown() {
    for (const key of Reflect.ownKeys(this.global))
      if (!this.kept.has(key)) Reflect.deleteProperty(this.global, key);
    this.global.process.exit = this.exit;
    this._globalProxy.leftovers = [];
  }
};
