import type { Page } from '../../shared/http/page';
import { scanPage } from './scan.view';

export const previews = (): Record<string, Page> => ({
  'Before anything is scanned': scanPage({
    didPrefix: 'did:web:cairn.example:orgs:',
    jsqr: '/assets/jsqr/jsQR.js',
    noble: '/assets/noble/index.js',
  }),
});
