import type { Page } from '../../shared/http/page';
import { presentationPage } from './wallet.view';
import { sampleShared as all } from '../holding/samples';
import { sampleHeld as held } from '../register/samples';

const made =
  'eyJhbGciOiJFZERTQSIsInR5cCI6ImRjK3NkLWp3dCJ9.eyJ2Y3QiOiJhIn0.c2lnbmF0dXJl~WyJzYWx0IiwibmFtZSIsIlIiXQ~';

export const previews = (): Record<string, Page> => ({
  'Choose what to show': presentationPage({ held, all, shows: [], made: null }),
  'The signed text': presentationPage({ held, all, shows: ['name'], made }),
  'The signed text, too long': presentationPage({ held, all, shows: ['name'], made: made.repeat(30) }),
  'It does not count': presentationPage({
    held: { ...held, status: 'revoked', standing: 'revoked' },
    all,
    shows: [],
    made: null,
  }),
});
