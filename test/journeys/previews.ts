import { Previews } from '../../src/shared/previews/previews.provider';
import { loadLocales } from '../../src/shared/texts.provider';
import { openBrowser } from '../support/browser';
import { useApp } from '../support/use-app';
import { faultsOf, listenTo, underTheGlass } from './promises';

/** What the console says of a page whose answer is a refusal, as that of some previews is. */
const aboutStatus = /answered [45]\d\d|status of [45]\d\d/;

/** What the browser of the tests says itself where a page asks to be kept, since this one keeps nothing. */
const aboutKeeping = 'Service Worker registration blocked by Playwright';

/** The modules whose previews are so many that a file of its own holds them to their promises, beside other files. */
export const large = ['courses', 'quizzes', 'practice'];

/** How many previews one test looks at; as many as it can in its time on a slow machine. */
const HANDFUL = 50;

loadLocales();
const previews = new Previews().names();
const moduleOf = (name: string) => name.split('/')[0] ?? '';

/** Every module that has previews. */
export const modulesWithPreviews = [...new Set(previews.map(moduleOf))];

/** The previews of these modules in handfuls, each with what it is. */
const handfulsOf = (modules: string[]): [string, string[]][] =>
  modules.flatMap((module) => {
    const names = previews.filter((name) => moduleOf(name) === module);
    const count = Math.ceil(names.length / HANDFUL);
    return Array.from({ length: count }, (_, at): [string, string[]] => [
      count === 1 ? module : `${module} (${at + 1} of ${count})`,
      names.slice(at * HANDFUL, (at + 1) * HANDFUL),
    ]);
  });

/** Opens every preview of these modules in a real browser and holds it to what every page promises. */
export function previewsKeepTheirPromises(modules: string[]): void {
  const app = useApp({ listens: true });
  let opened: undefined | Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    opened = await openBrowser();
  }, 60_000);
  afterAll(() => opened?.close());

  test.each(handfulsOf(modules))('every preview of %s keeps its promises', async (_, names) => {
    const page = await underTheGlass(await opened!.context.newPage());
    const heard = listenTo(page);
    const faults: string[] = [];
    for (const [index, name] of names.entries()) {
      await page.goto(`${app.url}/dev/previews/${encodeURIComponent(name)}`);
      faults.push(...(await faultsOf(page, { dark: index % 3 === 0 })));
    }
    await page.close();
    expect(names).not.toEqual([]);
    const told = heard.filter((words) => !aboutStatus.test(words) && !words.endsWith(aboutKeeping));
    expect([...faults, ...told]).toEqual([]);
  });
}
