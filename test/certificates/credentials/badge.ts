import type { Credential } from '../../../src/certificates/credentials/credential';

/** A credential that has everything a certificate of ours says. */
export const badgeFrom = (issuer: string, more: object = {}): Credential => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  ],
  id: 'https://cairn.example/v/7K3M-Q9RT-2WXA-P',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'Harbour Peer Support', url: 'https://harbour.example/' },
  validFrom: '2026-05-03T00:00:00Z',
  validUntil: '2028-05-02T23:59:59Z',
  name: 'Peer supporter',
  description: 'Trained, practised and signed off.',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        hashed: true,
        identityHash: 'sha256$5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
        identityType: 'emailAddress',
        salt: 'harbour',
      },
    ],
    result: [
      { type: ['Result'], resultDescription: 'urn:uuid:9f0f14e6-6b0c-4d8e-9c57-8dd1a6a2a001', value: '20' },
      { type: ['Result'], resultDescription: 'urn:uuid:9f0f14e6-6b0c-4d8e-9c57-8dd1a6a2a002', value: '4.5' },
    ],
    achievement: {
      id: 'https://cairn.example/programmes/peer-supporter/2',
      type: ['Achievement'],
      name: 'Peer supporter',
      description: 'Supports others out of experience, supervised.',
      achievementType: 'Certification',
      criteria: { narrative: 'Twenty hours signed off, two observed sessions.' },
      alignment: [
        {
          type: ['Alignment'],
          targetName: 'Listening',
          targetUrl: 'https://competencies.example/listening',
          targetType: 'CFItem',
        },
      ],
      resultDescription: [
        {
          id: 'urn:uuid:9f0f14e6-6b0c-4d8e-9c57-8dd1a6a2a001',
          type: ['ResultDescription'],
          name: 'One to one, in hours',
          resultType: 'Result',
        },
        {
          id: 'urn:uuid:9f0f14e6-6b0c-4d8e-9c57-8dd1a6a2a002',
          type: ['ResultDescription'],
          name: 'Groups, in hours',
          resultType: 'Result',
        },
      ],
    },
  },
  ...more,
});
