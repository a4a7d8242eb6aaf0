import { CertificateCredentials } from './certificate-credentials.service';
import { CredentialFactsReader } from './credential-facts.service';
import { DidPages } from './did.pages';
import { KeyLetters } from './keys/key-letters.service';
import { KeysPages } from './keys/keys.pages';
import { KeysQueries } from './keys/keys.queries';
import { OwnKeys } from './own-keys.service';
import { Securing } from './securing.service';

/** What this part of certificates consists of. */
export const credentials = {
  controllers: [DidPages, KeysPages],
  providers: [CertificateCredentials, CredentialFactsReader, KeyLetters, KeysQueries, OwnKeys, Securing],
};
