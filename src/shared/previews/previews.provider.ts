import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Page } from '../http/page';
import { locale } from '../text';

const sources = join(__dirname, '../..');
const load = createRequire(__filename);

type PreviewFile = { previews: Record<string, Page> | (() => Record<string, Page>) };

/** Every view with sample data, gathered from the `.preview.ts` files beside the views. */
@Injectable()
export class Previews {
  private readonly files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.preview\.(ts|js)$/.test(file))
    .sort();
  private readonly made = new Map<string, Record<string, Page>>();

  /** The names of all: "practice/practice-entry: Waiting". */
  names(): string[] {
    return this.files.flatMap((file) =>
      Object.keys(this.pagesOf(file)).map((name) => `${placeOf(file)}: ${name}`),
    );
  }

  /** The page of this name, if there is one. */
  find(name: string): Page | null {
    for (const file of this.files) {
      const place = `${placeOf(file)}: `;
      if (name.startsWith(place)) return this.pagesOf(file)[name.slice(place.length)] ?? null;
    }
    return null;
  }

  private pagesOf(file: string): Record<string, Page> {
    const key = `${locale()} ${file}`;
    const pages = this.made.get(key) ?? pagesIn(file);
    this.made.set(key, pages);
    return pages;
  }
}

function pagesIn(file: string): Record<string, Page> {
  const { previews } = load(join(sources, file)) as PreviewFile;
  return typeof previews === 'function' ? previews() : previews;
}

const placeOf = (file: string) => `${file.split('/')[0] ?? ''}/${basename(file).split('.')[0] ?? ''}`;
