import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Injectable } from '@nestjs/common';
import Handlebars, { type HelperOptions } from 'handlebars';
import { root } from '../root.provider';
import { say } from '../text';
import { Assets } from './assets.provider';

const folder = join(root, 'templates');
const icons = join(root, 'node_modules/lucide-static/icons');
const PARTIALS = 'shared/partials/';
const options = {
  strict: true,
  knownHelpersOnly: true,
  preventIndent: true,
  knownHelpers: { t: true, asset: true, icon: true, eq: true },
} satisfies PrecompileOptions;

type Template = (view: object, options?: object) => string;

/** Every template of the project, compiled once; a name that a view does not give is an error. */
@Injectable()
export class Templates {
  private readonly engine = Handlebars.create();
  private readonly templates = new Map<string, Template>();
  private readonly compiled = new Map<string, Template>();
  private readonly drawn = new Map<string, Handlebars.SafeString>();

  constructor(assets: Assets) {
    this.engine.registerHelper('t', (key: string, { hash }: HelperOptions) =>
      say(key, hash as Record<string, string>),
    );
    this.engine.registerHelper('asset', (path: string) => assets.path(path));
    this.engine.registerHelper('icon', (name: string) => this.icon(name));
    this.engine.registerHelper('eq', (a: unknown, b: unknown) => a === b);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.hbs')) this.add(relative(folder, join(folder, file)).replaceAll('\\', '/'));
    }
  }

  /** The text of a template with a view placed in it; `template` is its path without the ending. */
  render(template: string, view: object): string {
    const found = this.templates.get(template);
    if (!found) throw new Error(`There is no template "${template}"`);
    return found(view);
  }

  /** The names of all templates. */
  names(): string[] {
    return [...this.templates.keys()];
  }

  /** Compiles those that were not used yet, so that a broken one is known at start and nobody waits for it. */
  compileAll(): void {
    for (const name of this.templates.keys()) this.compiledOf(name);
  }

  private add(file: string): void {
    const name = file.slice(0, -'.hbs'.length);
    const template: Template = (view, given) => this.compiledOf(name)(view, given);
    this.engine.registerPartial(name.startsWith(PARTIALS) ? name.slice(PARTIALS.length) : name, template);
    this.templates.set(name, template);
  }

  private compiledOf(name: string): Template {
    const known = this.compiled.get(name);
    if (known) return known;
    const template = this.compile(name);
    this.compiled.set(name, template);
    return template;
  }

  private compile(name: string): Template {
    const source = readFileSync(join(folder, `${name}.hbs`), 'utf8');
    const spec = new Function(
      `return ${String(this.engine.precompile(source, options))}`,
    )() as TemplateSpecification;
    return this.engine.template(spec) as Template;
  }

  private icon(name: string): Handlebars.SafeString {
    const known = this.drawn.get(name);
    if (known) return known;
    const svg = readFileSync(join(icons, `${name}.svg`), 'utf8').replace(/<!--.*?-->\s*/s, '');
    const drawn = new Handlebars.SafeString(
      svg
        .replace(/class="[^"]*"/, 'class="icon" aria-hidden="true" focusable="false"')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    this.drawn.set(name, drawn);
    return drawn;
  }
}
