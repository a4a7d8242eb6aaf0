/**
 * The rules engine: programmes as data, the standing that explains itself, candidacies, declarations and awards. One
 * pure function, `assess`, decides for the trainee's page, the manager's page and the award alike.
 */
export { AttestationService } from './attestations/attestation.service';
export { type DeclarationDocument, declarationDocument } from './attestations/declaration';
export { CandidacyService } from './candidacies/candidacy.service';
export { AwardMade } from './events';
export { ProgrammesModule } from './programmes.module';
export { ProgrammeService } from './publishing/programme.service';
export { type ProgrammeDocument, programmeDocument } from './rules/programme-document';
