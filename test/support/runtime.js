const { join, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

let lasting;

/**
 * Loads the application and its packages once for each worker, not for each test file, half of whose time that took.
 * Test files and what stands beside them are loaded anew each time. While somebody watches files change, or counts
 * which lines are run, nothing is shared.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(config, environment, resolver, transformer, files, coverage, path, globalConfig) {
    super(config, environment, resolver, transformer, files, coverage, path, globalConfig);
    const { watch, watchAll, collectCoverage } = globalConfig;
    const folders = watch || watchAll || collectCoverage ? [] : ['src', 'node_modules'];
    this.shared = folders.map((folder) => join(config.rootDir, folder, sep));
    lasting ??= new Runtime(
      config,
      environment,
      resolver,
      transformer,
      new Map(),
      coverage,
      path,
      globalConfig,
    );
  }

  requireModule(from, name, options, isActual) {
    const isJests = options?.isInternalModule || (name && this._resolution.isCoreModule(name));
    const path = isJests ? '' : this._resolution.resolveCjs(from, name);
    if (!this.shared.some((folder) => path.startsWith(folder)))
      return super.requireModule(from, name, options, isActual);
    return this._environment.keeping(() => lasting.requireModule(path));
  }

  /** Where the lines of compiled files come from: of the test's own, and of those that are shared. */
  getSourceMaps() {
    const own = super.getSourceMaps();
    const shared = lasting.getSourceMaps();
    return {
      get: (path) => own.get(path) ?? shared.get(path),
      [Symbol.iterator]: () => [...own, ...shared].values(),
    };
  }
};
