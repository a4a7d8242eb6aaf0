import { page, type Page } from '../../shared/http/page';
import type { PublicIssuer } from './issuer.service';
import { issuerPage } from './issuer.view';

const harbour: PublicIssuer = {
  id: '',
  name: 'Harbour Peer Support',
  slug: 'harbour-peer-support',
  timeZone: 'Europe/London',
  did: 'did:web:cairn.example.org:orgs:harbour-peer-support',
  listed: true,
  certified: [
    { title: 'Mentor', achievement: null },
    {
      title: 'Peer Supporter',
      achievement: {
        programmeId: '0e0d0c0b-0000-4000-8000-000000000001',
        description:
          'What a peer supporter needs to listen well, keep boundaries and work under supervision.',
        criteria: '- Active listening course\n- Ten hours of practice',
        level: null,
        domains: [],
        alignments: [
          {
            framework: 'Core Competencies',
            name: 'Values communication',
            code: 'Category IX',
            url: 'https://example.org/competencies',
          },
        ],
      },
    },
  ],
  keys: [
    {
      id: 'a1b2c3d4-0000-4000-8000-000000000001',
      publicKey: '',
      createdAt: new Date('2026-01-05T10:00:00Z'),
      retiredAt: new Date('2026-03-05T10:00:00Z'),
      revokedAt: null,
    },
    {
      id: 'b1b2c3d4-0000-4000-8000-000000000002',
      publicKey: '',
      createdAt: new Date('2026-03-05T10:00:00Z'),
      retiredAt: null,
      revokedAt: null,
    },
  ],
};

/** As a page among others. */
const calmly = ({ template, view }: Page): Page => page(template, view, { layout: 'public' });

export const previews = (): Record<string, Page> => ({
  Issuer: calmly(issuerPage(harbour)),
  'Issuer, nothing issued yet': issuerPage({ ...harbour, certified: [], keys: [], listed: false }),
});
