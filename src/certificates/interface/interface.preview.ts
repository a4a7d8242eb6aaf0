import type { Page } from '../../shared/http/page';
import { interfacePage } from './interface.view';

export const previews = (): Record<string, Page> => ({
  'For programs': interfacePage('https://cairn.example'),
});
