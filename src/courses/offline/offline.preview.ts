import type { Page } from '../../shared/http/page';
import { offlinePage } from './offline.view';

export const previews = (): Record<string, Page> => ({ 'Without a connection': offlinePage() });
