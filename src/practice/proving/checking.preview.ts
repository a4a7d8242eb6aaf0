import type { Page } from '../../shared/http/page';
import { checkingPage } from './checking.view';

export const previews = (): Record<string, Page> => ({ 'Before a file is chosen': checkingPage() });
