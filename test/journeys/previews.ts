import { Previews } from '../../src/shared/previews/previews.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { faultsOf, listenTo, underTheGlass } from './promises';

/** What the console says of a page whose answer is a refusal, as that of some previews is. */
const aboutStatus = /answered [45]\d\d|status of [45]\d\d/;

/** The modules whose previews are so many that a file of its own holds them to their promises, beside other files. */
export const large = ['courses', 'quizzes'];

loadLocales();
const previews = new Previews().names();
const moduleOf = (name: string) => name.split('/')[0] ?? '';

/** Every module that has previews. */
export const modulesWithPreviews = [...new Set(previews.map(moduleOf))];

/** Opens every preview of these modules in a real browser and holds it to what every page promises. */
export function previewsKeepTheirPromises(modules: string[]): void {
  const app = useApp({ listens: true });
  let opened: undefined | Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    opened = await openBrowser();
  }, 60_000);
  afterAll(() => opened?.close());

  test.each(modules)('every preview of %s keeps its promises', async (module) => {
    const page = await underTheGlass(await opened!.context.newPage());
    const heard = listenTo(page);
    const faults: string[] = [];
    const names = previews.filter((name) => moduleOf(name) === module);
    for (const [index, name] of names.entries()) {
      await page.goto(`${app.url}/dev/previews/${encodeURIComponent(name)}`);
      faults.push(...(await faultsOf(page, { dark: index % 3 === 0 })));
    }
    await page.close();
    expect(names).not.toEqual([]);
    expect([...faults, ...heard.filter((words) => !aboutStatus.test(words))]).toEqual([]);
  });
}
