import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import { root } from '../../shared/root.provider';
import { Vocabulary } from './vocabulary';

/** The words for practice that come with Cairn, from `templates/curriculum`. */
@Injectable()
export class StarterVocabulary {
  readonly words = Vocabulary.parse(
    parse(readFileSync(join(root, 'templates/curriculum/activity-kinds.yaml'), 'utf8')),
  );
}
