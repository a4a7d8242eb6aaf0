import { z } from 'zod';
import { words } from '../finding';
import { defineRequirement } from '../requirement';

/** A declaration signed, in the version of its text that the programme names or a later one (domain.md (c) 26). */
export const attestation = defineRequirement(
  'attestation',
  z.strictObject({ attestation: z.string(), version: z.int().positive() }),
  ({ attestation: key, version }, record, { on }) => {
    const signed = record.attestations.filter((candidate) => candidate.key === key);
    const current = signed.find((candidate) => candidate.version >= version);
    const evidence = ({ id, signedOn }: (typeof signed)[number]) =>
      ({ kind: 'attestation', id, day: signedOn, minutes: null }) as const;
    return {
      state: current ? 'met' : 'unmet',
      progress: { value: current ? 1 : 0, target: 1, unit: 'count' },
      because: words(current ? 'because.attested' : 'because.notAttested'),
      counted: current ? [evidence(current)] : [],
      notCounted: signed
        .filter((candidate) => candidate.version < version)
        .map((old) => ({
          evidence: evidence(old),
          reason: 'earlier-text',
          repair: words('repairs.earlier-text'),
        })),
      next: current ? null : { words: words('next.attest'), path: `/attestations/${key}` },
      earliest: current ? null : on,
    };
  },
);
