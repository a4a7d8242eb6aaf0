import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { declarationDocument, programmeDocument } from '../programmes';
import { root } from '../shared/root.provider';

const read = (file: string) => readFileSync(join(root, 'templates/curriculum', file), 'utf8');

/** The code of ethics that comes with Cairn. */
export const codeOfEthics = () => declarationDocument.parse(parse(read('code-of-ethics.yaml')));

/** The first programme: course, quiz, ten hours of practice of which two observed, supervision, code of ethics. */
export const peerSupporter = () => programmeDocument.parse(JSON.parse(read('peer-supporter.json')));
