import { previewsKeepTheirPromises } from './previews';

jest.setTimeout(120_000);

previewsKeepTheirPromises(['practice']);
