import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../shared/root.provider';
import type { Lexicon } from './finding';
import { anyInOtherScripts, anyOf } from './patterns';
import { plain } from './words';

const Words = z.string().transform((text) => text.split(/\s+/).filter(Boolean));

const File = z.object({
  names: Words,
  otherAlphabets: Words,
  everydayNames: Words,
  calendarNames: Words,
  titles: Words,
  roles: Words,
  deeds: Words,
  capitals: Words,
  acronyms: Words,
  famous: z.array(z.string()),
  otherScripts: Words,
});

/** The words that the check for identifying words knows, from `templates/guard`. */
@Injectable()
export class GuardLexicon {
  readonly words = readLexicon();
}

function readLexicon(): Lexicon {
  const file = File.parse(parse(readFileSync(join(root, 'templates/guard/lexicon.yaml'), 'utf8')));
  const everydayNames = new Set([...file.everydayNames, ...file.calendarNames]);
  return {
    names: new Set(
      [...file.names, ...file.otherAlphabets].map(plain).filter((name) => !everydayNames.has(name)),
    ),
    everydayNames,
    calendarNames: new Set(file.calendarNames),
    titles: new Set(file.titles),
    roles: new Set(file.roles),
    deeds: new Set(file.deeds),
    capitals: new Set(file.capitals),
    acronyms: new Set(file.acronyms),
    famous: anyOf(file.famous),
    otherScripts: [anyInOtherScripts(file.otherScripts.sort((one, other) => other.length - one.length))],
  };
}
