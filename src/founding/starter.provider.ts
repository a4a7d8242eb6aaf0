import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'yaml';
import { CourseService } from '../courses';
import { AttestationService, declarationDocument, programmeDocument, ProgrammeService } from '../programmes';
import { root } from '../shared/root.provider';

const read = (file: string) => readFileSync(join(root, 'templates/curriculum', file), 'utf8');

/** The code of ethics that comes with Cairn. */
export const codeOfEthics = () => declarationDocument.parse(parse(read('code-of-ethics.yaml')));

/** The first programme: course, quiz, ten hours of practice of which two observed, supervision, code of ethics. */
export const peerSupporter = () => programmeDocument.parse(JSON.parse(read('peer-supporter.json')));

/**
 * Gives the organisation at hand what each begins with: the course on active listening, the code of ethics and the
 * first programme, whose version is answered.
 */
export async function giveStart(app: INestApplicationContext) {
  await app.get(CourseService, { strict: false }).adopt('active-listening');
  await app.get(AttestationService, { strict: false }).publish(codeOfEthics());
  return app.get(ProgrammeService, { strict: false }).publish(null, peerSupporter());
}
