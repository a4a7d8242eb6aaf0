import { Badges } from './badges.service';
import { CertificateFiles } from './files.service';
import { CertificatesByCode } from './by-code.service';
import { Drawn } from './drawn.provider';
import { FilesPages } from './files.pages';
import { KeptPdfs } from './kept-pdfs.service';
import { PdfRequests } from './pdf-requests.service';
import { PicturesPages } from './pictures.pages';
import { PrintMaterials } from './print-material.service';
import { Rendering } from './rendering.service';
import { ScreenPages } from './screen.pages';

/** What this part of certificates consists of. */
export const rendering = {
  controllers: [FilesPages, PicturesPages, ScreenPages],
  providers: [
    Badges,
    CertificateFiles,
    CertificatesByCode,
    Drawn,
    KeptPdfs,
    PdfRequests,
    PrintMaterials,
    Rendering,
  ],
};
