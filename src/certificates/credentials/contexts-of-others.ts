/** Explains the older proofs with Ed25519 (`Ed25519Signature2020`). */
export const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
/** Explains the status lists of the draft of 2021. */
export const STATUS_LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1';

/**
 * Contexts that other issuers of badges use, word for word as they are published at their addresses: of proofs and status
 * lists, and of the Digital Credentials Consortium. A test holds them to the packages of others.
 */
export const contextsOfOthers: readonly (readonly [string, object])[] = [
  [
    ED25519_2020,
    {
      '@context': {
        id: '@id',
        type: '@type',
        '@protected': true,
        proof: { '@id': 'https://w3id.org/security#proof', '@type': '@id', '@container': '@graph' },
        Ed25519VerificationKey2020: {
          '@id': 'https://w3id.org/security#Ed25519VerificationKey2020',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            controller: { '@id': 'https://w3id.org/security#controller', '@type': '@id' },
            revoked: {
              '@id': 'https://w3id.org/security#revoked',
              '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            },
            publicKeyMultibase: {
              '@id': 'https://w3id.org/security#publicKeyMultibase',
              '@type': 'https://w3id.org/security#multibase',
            },
          },
        },
        Ed25519Signature2020: {
          '@id': 'https://w3id.org/security#Ed25519Signature2020',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            challenge: 'https://w3id.org/security#challenge',
            created: {
              '@id': 'http://purl.org/dc/terms/created',
              '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            },
            domain: 'https://w3id.org/security#domain',
            expires: {
              '@id': 'https://w3id.org/security#expiration',
              '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
            },
            nonce: 'https://w3id.org/security#nonce',
            proofPurpose: {
              '@id': 'https://w3id.org/security#proofPurpose',
              '@type': '@vocab',
              '@context': {
                '@protected': true,
                id: '@id',
                type: '@type',
                assertionMethod: {
                  '@id': 'https://w3id.org/security#assertionMethod',
                  '@type': '@id',
                  '@container': '@set',
                },
                authentication: {
                  '@id': 'https://w3id.org/security#authenticationMethod',
                  '@type': '@id',
                  '@container': '@set',
                },
                capabilityInvocation: {
                  '@id': 'https://w3id.org/security#capabilityInvocationMethod',
                  '@type': '@id',
                  '@container': '@set',
                },
                capabilityDelegation: {
                  '@id': 'https://w3id.org/security#capabilityDelegationMethod',
                  '@type': '@id',
                  '@container': '@set',
                },
                keyAgreement: {
                  '@id': 'https://w3id.org/security#keyAgreementMethod',
                  '@type': '@id',
                  '@container': '@set',
                },
              },
            },
            proofValue: {
              '@id': 'https://w3id.org/security#proofValue',
              '@type': 'https://w3id.org/security#multibase',
            },
            verificationMethod: { '@id': 'https://w3id.org/security#verificationMethod', '@type': '@id' },
          },
        },
      },
    },
  ],
  [
    STATUS_LIST_2021,
    {
      '@context': {
        '@protected': true,
        StatusList2021Credential: {
          '@id': 'https://w3id.org/vc/status-list#StatusList2021Credential',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            description: 'http://schema.org/description',
            name: 'http://schema.org/name',
          },
        },
        StatusList2021: {
          '@id': 'https://w3id.org/vc/status-list#StatusList2021',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            statusPurpose: 'https://w3id.org/vc/status-list#statusPurpose',
            encodedList: 'https://w3id.org/vc/status-list#encodedList',
          },
        },
        StatusList2021Entry: {
          '@id': 'https://w3id.org/vc/status-list#StatusList2021Entry',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            statusPurpose: 'https://w3id.org/vc/status-list#statusPurpose',
            statusListIndex: 'https://w3id.org/vc/status-list#statusListIndex',
            statusListCredential: {
              '@id': 'https://w3id.org/vc/status-list#statusListCredential',
              '@type': '@id',
            },
          },
        },
      },
    },
  ],
  [
    'https://w3id.org/dcc/v1',
    {
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        EducationalOccupationalCredential: 'http://schema.org/EducationalOccupationalCredential',
        EducationalOccupationalProgram: 'http://schema.org/EducationalOccupationalProgram',
        Course: 'http://schema.org/Course',
        CourseInstance: 'http://schema.org/CourseInstance',
        Person: 'http://schema.org/Person',
        name: 'http://schema.org/name',
        url: 'http://schema.org/url',
        identifier: 'http://schema.org/identifier',
        courseCode: 'http://schema.org/courseCode',
        numberOfCredits: 'http://schema.org/numberOfCredits',
        startDate: 'http://schema.org/startDate',
        endDate: 'http://schema.org/endDate',
        value: 'http://schema.org/value',
        educationalCredentialAwarded: 'http://schema.org/educationalCredentialAwarded',
        hasCourseInstance: 'http://schema.org/hasCourseInstance',
        description: { '@id': 'http://schema.org/description' },
        image: { '@id': 'http://schema.org/image', '@type': '@id' },
        awardedOnCompletionOf: { '@reverse': 'http://schema.org/educationalCredentialAwarded' },
        competencyRequired: 'http://schema.org/EducationalOccupationalCredential#competencyRequired',
        credentialCategory: 'http://schema.org/EducationalOccupationalCredential#credentialCategory',
        hasCredential: 'http://schema.org/hasCredential',
        assertion: 'https://w3id.org/dcc/v1#assertion',
        Issuer: 'https://w3id.org/openbadges#Issuer',
        ProgramCompletionCredential: 'https://w3id.org/dcc/v1#ProgramCompletionCredential',
        CourseCompletionCredential: 'https://w3id.org/dcc/v1#CourseCompletionCredential',
        LearningCredential: 'https://w3id.org/dcc/v1#LearningCredential',
        Assertion: 'https://w3id.org/dcc/v1#Assertion',
      },
    },
  ],
  [
    'https://www.w3.org/ns/credentials/status/v1',
    {
      '@context': {
        '@protected': true,
        id: '@id',
        type: '@type',
        BitstringStatusListCredential:
          'https://www.w3.org/ns/credentials/status#BitstringStatusListCredential',
        BitstringStatusList: {
          '@id': 'https://www.w3.org/ns/credentials/status#BitstringStatusList',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            encodedList: {
              '@id': 'https://www.w3.org/ns/credentials/status#encodedList',
              '@type': 'https://w3id.org/security#multibase',
            },
            statusPurpose: 'https://www.w3.org/ns/credentials/status#statusPurpose',
            ttl: 'https://www.w3.org/ns/credentials/status#ttl',
          },
        },
        BitstringStatusListEntry: {
          '@id': 'https://www.w3.org/ns/credentials/status#BitstringStatusListEntry',
          '@context': {
            '@protected': true,
            id: '@id',
            type: '@type',
            statusListCredential: {
              '@id': 'https://www.w3.org/ns/credentials/status#statusListCredential',
              '@type': '@id',
            },
            statusListIndex: 'https://www.w3.org/ns/credentials/status#statusListIndex',
            statusPurpose: 'https://www.w3.org/ns/credentials/status#statusPurpose',
            statusMessage: {
              '@id': 'https://www.w3.org/ns/credentials/status#statusMessage',
              '@context': {
                '@protected': true,
                id: '@id',
                type: '@type',
                message: 'https://www.w3.org/ns/credentials/status#message',
                status: 'https://www.w3.org/ns/credentials/status#status',
              },
            },
            statusReference: {
              '@id': 'https://www.w3.org/ns/credentials/status#statusReference',
              '@type': '@id',
            },
            statusSize: {
              '@id': 'https://www.w3.org/ns/credentials/status#statusSize',
              '@type': 'https://www.w3.org/2001/XMLSchema#integer',
            },
          },
        },
      },
    },
  ],
];
