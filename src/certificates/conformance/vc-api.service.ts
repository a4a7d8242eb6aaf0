import {
  checkCredential,
  type CheckedCredential,
  type CredentialInput,
} from '../credentials/check-credential';
import { checkPresentation } from '../credentials/check-presentation';
import { type Credential, type Finding, isObject, type Json, listOf } from '../credentials/credential';
import { prove } from '../credentials/data-integrity';
import { controllerOfDidKey } from '../credentials/did-key';
import type { Controller, KeysOf } from '../credentials/keys-of';
import type { Fault } from '../credentials/rules';
import type { CredentialCheckName } from '../credentials/reasons';
import { credentialFaults } from '../credentials/structure';
import { adapterDid, adapterMethod, signBytes } from './speaker';
import { listCredential, placeIn } from './adapter-list.service';

export type Answer = { status: number; body: unknown };

const refused = (errors: readonly string[]): Answer => ({ status: 400, body: { verified: false, errors } });

/** Answers conformance suites (VC API) with the signer and the verifier that certificates are signed and checked with. */
export class VcApi {
  constructor(
    /** Where the status list of the adapter is answered. */
    private readonly list: string,
    private readonly now: () => Date,
  ) {}

  /** `POST /credentials/issue`: the credential with its proof, or 400 where it is not one. */
  async issue(body: unknown): Promise<Answer> {
    const given = isObject(body) ? body.credential : null;
    if (!isObject(given)) return refused(['There is no credential']);
    const faults = credentialFaults(given);
    if (faults.length > 0) return refused(faults.map(inWords));
    try {
      return { status: 201, body: await this.signed(this.ours(given)) };
    } catch (error) {
      return refused([(error as Error).message]);
    }
  }

  /** `POST /credentials/verify`: 200 where nothing speaks against it, 400 otherwise. */
  async verifyCredential(body: unknown): Promise<Answer> {
    const { verifiableCredential: given, options } = isObject(body) ? body : {};
    if (!isInput(given)) return refused(['There is no credential']);
    const purpose = isObject(options) ? options.expectedProofPurpose : undefined;
    if (purpose !== undefined && purpose !== 'assertionMethod')
      return refused(['proofPurpose: otherPurpose']);
    const checked = await checkCredential(given, this.ask());
    const checks = proofOnly(options) ? withoutAnotherIssuer(checked.checks) : checked.checks;
    return answer(problemsOf({ checks }), { credential: checked.credential, checks: checked.checks });
  }

  /** `POST /presentations/verify`: the presentation and every credential in it. */
  async verifyPresentation(body: unknown): Promise<Answer> {
    const { verifiablePresentation, presentation, options } = isObject(body) ? body : {};
    const asked = isObject(options) ? options : {};
    const question = Object.fromEntries(
      ['challenge', 'domain'].flatMap((name) =>
        typeof asked[name] === 'string' ? [[name, asked[name]]] : [],
      ),
    );
    const checked = await checkPresentation(verifiablePresentation ?? presentation, {
      ...this.ask(),
      ...question,
    });
    return answer(
      [
        ...checked.faults.map(inWords),
        ...unless('signature', checked.signature),
        ...unless('holder', checked.holder),
        ...checked.credentials.flatMap(problemsOf),
      ],
      { credentialResults: checked.credentials.map(({ checks }) => checks) },
    );
  }

  /** `GET` of the status list: signed anew each time. */
  async statusList(): Promise<Answer> {
    return { status: 200, body: await this.signed(listCredential(this.list)) };
  }

  private ours(credential: Credential): Credential {
    const { issuer, credentialStatus } = credential;
    return {
      ...credential,
      issuer: isObject(issuer) ? { ...issuer, id: adapterDid } : adapterDid,
      ...(credentialStatus === undefined ? { credentialStatus: placeIn(this.list) } : {}),
    };
  }

  private async signed(credential: Credential): Promise<Json> {
    const created = this.now().toISOString();
    const options = { verificationMethod: adapterMethod, created, proofPurpose: 'assertionMethod' } as const;
    const { proof, ...unsecured } = await prove(credential, options, signBytes);
    return { ...unsecured, proof: proof[0] };
  }

  private ask() {
    return { keysOf, now: this.now(), statusOf: (credential: Credential) => this.statusOf(credential) };
  }

  private statusOf({ credentialStatus }: Credential): Promise<Finding<'status'>> {
    const own = listOf(credentialStatus).every(
      (one) => isObject(one) && one.statusListCredential === this.list,
    );
    return Promise.resolve(
      own ? { outcome: 'passed', because: 'listed' } : { outcome: 'unknown', because: 'listUnreachable' },
    );
  }
}

/** The adapter asks no network: it knows the identifiers that are keys themselves. */
const keysOf: KeysOf = (did) =>
  Promise.resolve<Controller>(did.startsWith('did:key:') ? controllerOfDidKey(did) : { kind: 'unreachable' });

const isInput = (given: unknown): given is CredentialInput => typeof given === 'string' || isObject(given);

/** What speaks against a credential: whatever failed, and a signature or an issuer of whom nothing can be said. */
const problemsOf = ({ checks }: Pick<CheckedCredential, 'checks'>): string[] =>
  checks.flatMap((check) =>
    check.outcome === 'unknown' && check.name !== 'signature' && check.name !== 'issuer'
      ? []
      : unless(check.name, check),
  );

/** Suites that ask for the proof alone have credentials that others than their issuers have signed. */
const proofOnly = (options: unknown): boolean =>
  isObject(options) && Array.isArray(options.checks) && options.checks.every((one) => one === 'proof');

const withoutAnotherIssuer = (checks: CheckedCredential['checks']) =>
  checks.filter(({ name, because }) => name !== 'issuer' || because !== 'another');

const unless = (name: string, { outcome, because }: Finding<CredentialCheckName>): string[] =>
  outcome === 'passed' ? [] : [`${name}: ${because}`];

const inWords = ({ at, rule }: Fault): string => `${at || '/'}: ${rule}`;

const answer = (errors: string[], more: object): Answer => ({
  status: errors.length === 0 ? 200 : 400,
  body: { verified: errors.length === 0, errors, warnings: [], ...more },
});
